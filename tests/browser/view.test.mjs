import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browser, close, demo, open, text } from "./harness.mjs";

const held = browser();
const { file, findings, leeds } = demo();

describe("the keyboard stays where it was", () => {
    // The address is written after the choice; what it does to the focus shows a moment later.
    const focused = async (page) => {
        await page.waitForTimeout(200);
        return page.evaluate(() => {
            const { activeElement: one } = document;
            return one.dataset.district || one.id || `${one.localName}: ${one.textContent}`;
        });
    };
    const byList = `#explorer-panel tr[data-district=${leeds}] button`;
    for (const [what, hash, selector, key, expected] of [
        ["on a district of the map", "", `#explorer-map path[data-district=${leeds}]`, "Enter", leeds],
        ["at the panel, of which a district was chosen", "", byList, "Enter", "h3: Leeds"],
        ["at the panel, of which all districts were chosen", `#explore?district=${leeds}`, "#explorer-panel > button", "Enter", "h3: All districts"],
        ["on a filter", "", "#choose-tier", "ArrowDown", "choose-tier"],
        ["on what clears the filters", "#explore?tier=low", "#explorer-controls .clear-filters", "Enter", "button: Clear all"],
        ["at the panel where the button that was pressed is gone", "#explore?tier=low", "#filtered button", "Enter", "h3: All districts"],
    ]) {
        test(what, async () => {
            const page = await open(held, file, { hash });
            await page.locator(selector).focus();
            await page.keyboard.press(key);
            assert.equal(await focused(page), expected);
            await close(page);
        });
    }
});

describe("the map", () => {
    const fills = (page) => page.locator("#explorer-map path[data-district]").evaluateAll((paths) =>
        Object.fromEntries(paths.map((path) => [path.getAttribute("aria-label").split(":")[0], path.getAttribute("fill")])));

    test("has the colours and classes of the gap map that is printed", async () => {
        const page = await open(held, file);
        const printed = await page.locator("#suite-1-map .drawn-map svg path:has(title)").evaluateAll((paths) =>
            Object.fromEntries(paths.map((path) => [path.textContent.split(":")[0], path.getAttribute("fill")])));
        assert.equal(Object.keys(printed).length, 5);
        assert.ok(new Set(Object.values(printed)).size > 2);
        assert.deepEqual(await fills(page), printed);
        const legend = (await page.locator("#explorer-legend li").allTextContents()).map((words) => words.trim());
        const words = await page.locator("#suite-1-map .drawn-map svg > g:last-of-type text").allTextContents();
        assert.deepEqual(legend.slice(0, -1), words.slice(2, 1 + legend.length));
        await close(page);
    });

    test("draws a district of which nothing is known as nothing else", async () => {
        const page = await open(held, file);
        // As if nothing were known of Leeds.
        await page.evaluate((code) => {
            const suite = data.suites[0];
            const components = suite.components.length;
            const first = data.districts.findIndex((one) => one.code === code) * components;
            suite.cells = [...suite.cells].map((letter, cell) =>
                cell >= first && cell < first + components && letter !== "n" ? "u" : letter).join("");
            show();
        }, leeds);
        const classes = await page.locator(`#explorer-map path[data-district=${leeds}]`).getAttribute("class");
        assert.ok(classes.split(" ").includes("unclear"), classes);
        assert.equal(await page.locator("#explorer-map path.unclear").count(), 1);
        assert.match(await page.locator("#explorer-legend").textContent(), /nothing is known/);
        await close(page);
    });
});

describe("what does not follow a view says so:", () => {
    const note = "For everyone, as of 31 March 2023: not for the view chosen (for LGBTQIA+).";
    // A part's own words must stand on the screen and on paper alike.
    const notes = (page, selector) => page.locator(`${selector} .not-followed:not([hidden])`).allTextContents();

    for (const media of ["screen", "print"]) {
        test(`of a group, on ${media}`, async () => {
            const page = await open(held, file, { hash: "#explore?group=lgbtqia" });
            await page.emulateMedia({ media });
            for (const part of ["header", "section[aria-label=Headline]", "#suite-1-gaps", "#suite-1-unknown", "#suite-1-districts", "#front-doors", "#quality", "#services"]) {
                assert.deepEqual(await notes(page, part), [note], part);
                assert.equal(await page.locator(`${part} .not-followed`).isVisible(), true, part);
            }
            for (const part of ["#suite-1-groups", "#method", "#record"]) {
                assert.deepEqual(await notes(page, part), [], part);
            }
            // The matrix follows, and names what it shows; what its letters mean is told of everyone.
            assert.match(await page.locator("#suite-1-matrix caption").textContent(), /suiteShown: for LGBTQIA\+$/);
            assert.deepEqual(await notes(page, "#suite-1-matrix"), [note]);
            assert.match(await page.locator("#suite-1-matrix .matrix-legend").textContent(), /◆ by design● open to/);
            assert.equal(await page.locator("#suite-1-matrix table ~ .not-followed, #suite-1-matrix div:has(> .scroll) > .not-followed:not([hidden])").count(), 0);
            await close(page);
        });
    }

    test("each part of a view that is left out is named, and no other", async () => {
        const page = await open(held, file, { hash: `#explore?tier=medium&status=g&district=${leeds}` });
        const shown = "not for the view chosen (Medium risk, only none found, Leeds).";
        assert.deepEqual(await notes(page, "#suite-1-gaps"), [`For all districts, all findings: ${shown}`]);
        assert.deepEqual(await notes(page, "section[aria-label=Headline]"), [`For all components, all districts, all findings: ${shown}`]);
        assert.equal((await notes(page, "#suite-1-matrix"))[0], `For all findings: ${shown}`);
        assert.match(await page.locator("#suite-1-matrix caption").textContent(), /Shown: Medium risk, Leeds$/);
        await page.locator("#filtered button").click();
        assert.deepEqual(await notes(page, "body"), []);
        assert.match(await page.locator("#suite-1-matrix caption").textContent(), /of the suite$/);
        assert.match(await page.locator("#suite-1-matrix .matrix-legend").textContent(), /● provided\n.* region-wide/);
        await close(page);
    });

    test("a day leaves the time line, which tells of every day", async () => {
        const page = await open(held, file, { hash: "#explore?date=2024-01-01&funding=ends" });
        assert.deepEqual(await notes(page, "#suite-1-timeline"), []);
        assert.match((await notes(page, "#suite-1-gaps"))[0], /^For everyone, as of 31 March 2023: not .*as of 1 January 2024, if funding is not renewed/);
        await close(page);
    });

    test("paper names the view at its head", async () => {
        const page = await open(held, file, { hash: "#explore?group=lgbtqia" });
        assert.equal(await page.locator("#printed-view").isVisible(), false);
        await page.emulateMedia({ media: "print" });
        assert.match(await text(page, "#printed-view"), /^View chosen: for LGBTQIA\+\. /);
        await page.evaluate(() => document.querySelector(".clear-filters").click());
        assert.equal(await page.locator("#printed-view").isVisible(), false);
        await close(page);
    });
});

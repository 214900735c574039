import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { axe, browser, close, demo, example, folder, gapmap, open, text } from "./harness.mjs";

const held = browser();
const { file, findings, leeds } = demo();

function cellsOf(district, status, list = findings.cells) {
    return list.filter((cell) => cell.district === district && cell.status === status);
}
describe("the page as it opens", () => {
    test("says the headline with its bounds, and asks nothing of any network", async () => {
        const page = await open(held, file);
        const { gap, unclear } = findings.summary.cells;
        assert.match(await text(page, "header .headline"), new RegExp(`between ${gap} and ${gap + unclear} of 80`, "i"));
        assert.equal(await page.locator("#explorer-map path[role=button]").count(), findings.districts.length);
        await close(page);
    });

    test("runs no script but its own", async () => {
        const page = await open(held, file);
        await page.evaluate(() => {
            const script = document.createElement("script");
            script.textContent = "window.intruder = true";
            document.body.append(script);
        });
        assert.equal(await page.evaluate(() => window.intruder), undefined);
        assert.match(page.told.join(), /Content Security Policy/);
        await page.context().close();
    });

    test("says everything without a script", async () => {
        const page = await open(held, file, { javaScriptEnabled: false });
        assert.equal(await page.locator("#explore").isVisible(), false);
        assert.equal(await page.locator("#suite-1-matrix td[data-cell]").count(), findings.cells.length);
        await close(page);
    });
});

describe("a district", () => {
    test("that is clicked on the map lists its findings, as many as findings.json has", async () => {
        const page = await open(held, file);
        await page.locator(`#explorer-map path[data-district=${leeds}]`).click();
        assert.equal(await text(page, "#explorer-panel h3"), "Leeds");
        for (const [letter, status] of [["g", "gap"], ["u", "unclear"], ["m", "met"], ["r", "met_regionally"], ["n", "not_assessed"]]) {
            const rows = page.locator(`#explorer-panel tr[data-status=${letter}]`);
            const cells = cellsOf(leeds, status);
            assert.equal(await rows.count(), cells.length, status);
        }
        const gaps = cellsOf(leeds, "gap").length;
        const most = gaps + cellsOf(leeds, "unclear").length;
        assert.ok((await text(page, "#explorer-panel .said")).startsWith(`Between ${gaps} and ${most} of 16 `));
        assert.match(page.url(), new RegExp(`#explore\\?district=${leeds}$`));
        await close(page);
    });

    test("asks as the list of gaps asks, and says why it asks nothing of a group", async () => {
        const page = await open(held, file, { hash: `#explore?district=${leeds}` });
        const asked = await page.locator("#explorer-panel tr[data-status=g] .questions li").allTextContents();
        const asIn = (await page.locator("#suite-1-gaps .questions li").allTextContents()).filter((words) => /\bLeeds\b.*:/.test(words));
        const near = asked.filter((words) => / is in a neighbouring district\./.test(words));
        assert.ok(near.length > 0);
        for (const words of near) {
            assert.match(words, /Does it take people from here already\?$/);
            assert.ok(asIn.some((one) => one.endsWith(words)), words);
        }
        const why = /Which services these are, and whom to ask, is listed for everyone as of 31 March 2023/;
        assert.doesNotMatch(await text(page, "#explorer-panel"), why);
        await page.selectOption("#choose-group", "lgbtqia");
        assert.equal(await page.locator("#explorer-panel .questions").count(), 0);
        assert.match(await text(page, "#explorer-panel"), why);
        await close(page);
    });

    test("is found by the keyboard alone", async () => {
        const page = await open(held, file);
        const shape = page.locator(`#explorer-map path[data-district=${leeds}]`);
        await shape.focus();
        await page.keyboard.press("Enter");
        assert.equal(await text(page, "#explorer-panel h3"), "Leeds");
        assert.equal(await shape.getAttribute("aria-pressed"), "true");
        await page.locator("#explorer-panel button", { hasText: "Show all districts" }).press("Enter");
        assert.equal(await text(page, "#explorer-panel h3"), "All districts");
        await page.locator("#explorer-panel tbody button", { hasText: "Bradford" }).press("Enter");
        assert.equal(await text(page, "#explorer-panel h3"), "Bradford");
        await close(page);
    });
});

describe("a filter", () => {
    const rows = (page) => page.locator("#suite-1-matrix tr[data-component]:visible");

    test("of tiers leaves that tier in map, panel, matrix and lists", async () => {
        const page = await open(held, file);
        await page.selectOption("#choose-tier", "medium");
        const asked = findings.cells.filter((cell) => cell.component.startsWith("medium."));
        const components = new Set(asked.map((cell) => cell.component));
        assert.equal(await rows(page).count(), components.size);
        const gaps = asked.filter((cell) => cell.status === "gap").length;
        assert.match(await text(page, "#explorer-panel .said"), new RegExp(`^${gaps} of `));
        assert.equal(await page.locator("#suite-1-gaps article[data-component^='early.']:visible").count(), 0);
        assert.match(await text(page, "#filtered"), /Medium risk/);
        await page.locator("#filtered button").click();
        assert.equal(await rows(page).count(), 19);
        assert.equal(await page.locator("#filtered").isVisible(), false);
        await close(page);
    });

    test("of components shows what each district has of it", async () => {
        const page = await open(held, file);
        await page.selectOption("#choose-component", "medium.dapp");
        for (const cell of findings.cells.filter((one) => one.component === "medium.dapp")) {
            const style = { met: "met", met_regionally: "regional", unclear: "unclear", gap: "gap" }[cell.status];
            const shape = page.locator(`#explorer-map path[data-district=${cell.district}]`);
            assert.ok((await shape.getAttribute("class")).split(" ").includes(style), cell.district);
        }
        await close(page);
    });

    test("of groups asks every cell again", async () => {
        const page = await open(held, file);
        await page.selectOption("#choose-group", "children");
        const cells = findings.group_cells.filter((cell) => cell.group === "children");
        const places = await page.locator("#suite-1-matrix td[data-cell]").evaluateAll((all) =>
            all.map((cell) => [Number(cell.dataset.cell), cell.className]));
        const style = { met: "regional", met_regionally: "regional", unclear: "unclear", gap: "gap", not_assessed: "confirm" };
        assert.equal(places.length, cells.length);
        for (const [place, shown] of places) {
            const expected = cells[place].designed.length > 0 ? "met" : style[cells[place].status];
            assert.equal(shown, expected, `${cells[place].district} ${cells[place].component}`);
        }
        assert.equal(await page.locator("#choose-date").isDisabled(), true);
        await page.selectOption("#choose-group", "");
        assert.equal(await page.locator("#suite-1-matrix td.unclear").count(), findings.summary.cells.unclear);
        await close(page);
    });

    test("of findings and of districts leaves those", async () => {
        const page = await open(held, file);
        await page.selectOption("#choose-status", "u");
        await page.selectOption("#choose-district", leeds);
        assert.equal(await page.locator("#explorer-panel tr[data-status]").count(), cellsOf(leeds, "unclear").length);
        assert.equal(await page.locator("#suite-1-matrix thead th[data-of-district]:visible").count(), 1);
        await close(page);
    });

    test("of one finding leaves only districts that have it", async () => {
        const page = await open(held, file);
        for (const [letter, status] of [["m", "met"], ["r", "met_regionally"], ["u", "unclear"], ["g", "gap"]]) {
            await page.selectOption("#choose-status", letter);
            const expected = findings.districts.filter((one) => cellsOf(one.code, status).length > 0).length;
            assert.equal(await page.locator("#explorer-panel tr[data-district]").count(), expected, status);
        }
        await close(page);
    });

    test("offers what is unanswered only where returns are known, and then it is not what is not known", async () => {
        const page = await open(held, file, { hash: "#explore?status=x" });
        assert.equal(await page.locator("#choose-status option[value=x]").count(), 0);
        assert.equal(await page.inputValue("#choose-status"), "");
        await close(page);
        // The same page as if nobody in Leeds had answered.
        const html = readFileSync(file, "utf8");
        const start = html.indexOf(">", html.indexOf('id="page-data"')) + 1;
        const data = JSON.parse(html.slice(start, html.indexOf("</script>", start)));
        const components = data.suites[0].components.length;
        const first = data.districts.findIndex((one) => one.code === leeds) * components;
        data.unanswered = true;
        data.suites[0].cells = [...data.suites[0].cells].map((letter, cell) =>
            cell >= first && cell < first + components && "ug".includes(letter) ? "x" : letter).join("");
        const silent = join(dirname(file), "silent.html");
        writeFileSync(silent, html.slice(0, start) + JSON.stringify(data) + html.slice(html.indexOf("</script>", start)));
        const again = await open(held, silent);
        const shown = () => again.locator("#explorer-panel tr[data-district]").evaluateAll((rows) =>
            rows.map((row) => row.dataset.district));
        await again.selectOption("#choose-status", "x");
        assert.deepEqual(await shown(), [leeds]);
        await again.selectOption("#choose-status", "u");
        const unclear = findings.districts.filter((one) => cellsOf(one.code, "unclear").length > 0);
        assert.deepEqual((await shown()).sort(), unclear.map((one) => one.code).filter((code) => code !== leeds));
        await close(again);
    });

    test("of a group tells what is made for it from what is open to it", async () => {
        const page = await open(held, file, { hash: "#explore?group=ethnic_minority" });
        const offered = findings.group_cells.filter((cell) => cell.group === "ethnic_minority" && /^met/.test(cell.status));
        const made = new Set(offered.filter((cell) => cell.designed.length > 0).map((cell) => cell.district));
        assert.ok(made.size > 0 && made.size < findings.districts.length);
        await page.selectOption("#choose-status", "d");
        assert.equal(await page.locator("#explorer-panel tr[data-district]").count(), made.size);
        await page.selectOption("#choose-district", [...made][0]);
        assert.match(await page.locator("#explorer-panel tr[data-status=d] td").first().innerText(), /by design/);
        await page.selectOption("#choose-group", "");
        assert.equal(await page.inputValue("#choose-status"), "");
        await close(page);
    });

    test("is kept in the address, which shows the same again", async () => {
        const page = await open(held, file);
        await page.selectOption("#choose-tier", "low");
        await page.selectOption("#choose-group", "lgbtqia");
        await page.selectOption("#choose-district", leeds);
        const panel = await text(page, "#explorer-panel");
        const hash = new URL(page.url()).hash;
        await close(page);
        const again = await open(held, file, { hash });
        assert.equal(await text(again, "#explorer-panel"), panel);
        assert.equal(await again.inputValue("#choose-group"), "lgbtqia");
        await close(again);
    });

    test("in an address of another page is passed over", async () => {
        const page = await open(held, file, { hash: "#explore?tier=none&component=%3Cimg%3E&district=X&date=2024-99-99&status=q" });
        assert.equal(await text(page, "#explorer-panel h3"), "All districts");
        assert.equal(await rows(page).count(), 19);
        await close(page);
    });
});

describe("a day", () => {
    const made = folder();
    const catalogue = join(made, "services.csv");
    // Made up.
    writeFileSync(catalogue, [
        "provider,programme,works_with,adults,focus,interventions,risk_medium,districts,start_date,end_date,funding_end_date,location_visibility",
        "Made-up provider A,Programme 1,person_causing_harm,yes,DA,dapp,yes,Leeds,2022-01-01,2024-06-30,,public",
        "Made-up provider B,Programme 2,person_causing_harm,yes,DA,dapp,yes,Bradford,2022-01-01,,2024-03-31,public",
        "Made-up provider C,Programme 3,person_causing_harm,yes,DA,dapp,yes,Wakefield,2024-09-01,,,public",
    ].join("\n"));
    const dated = join(made, "out");
    gapmap("analyse", catalogue, "-b", join(example, "districts.geojson"), "-o", dated, "--as-of", "2023-03-31", "--format", "json,html");

    const styleOf = async (page, name) =>
        (await page.locator(`#explorer-map path[aria-label^="${name}:"]`).getAttribute("class")).split(" ").find((one) => ["met", "gap"].includes(one));

    for (const [date, funding, expected] of [
        ["2023-03-31", false, ["met", "met", "gap"]],
        ["2024-06-30", false, ["met", "met", "gap"]],
        ["2024-07-01", false, ["gap", "met", "gap"]],
        ["2024-03-31", true, ["met", "met", "gap"]],
        ["2024-04-01", true, ["met", "gap", "gap"]],
        ["2024-09-01", true, ["gap", "gap", "met"]],
    ]) {
        test(`${date}${funding ? ", funding not renewed" : ""}, is as an analysis of that day says`, async () => {
            const page = await open(held, join(dated, "report.html"));
            await page.selectOption("#choose-component", "medium.dapp");
            await page.fill("#choose-date", date);
            await page.locator("#choose-date").dispatchEvent("change");
            await page.setChecked("#choose-funding", funding);
            const shown = [];
            for (const name of ["Leeds", "Bradford", "Wakefield"]) {
                shown.push(await styleOf(page, name));
            }
            assert.deepEqual(shown, expected);
            await close(page);
        });
    }
});

describe("everyone can use it:", () => {
    for (const [what, hash, width] of [
        ["as it opens", "", 1280],
        ["with a district and filters", `#explore?tier=medium&district=${leeds}`, 1280],
        ["with a view that most of the page does not follow", "#explore?group=ethnic_minority&status=d", 1280],
        ["on a phone, which is 400 % on a desk", "", 320],
    ]) {
        test(`axe finds nothing ${what}`, async () => {
            const page = await open(held, file, { hash, viewport: { width, height: 900 } });
            assert.deepEqual(await axe(page), []);
            await close(page);
        });
    }

    test("at 320 pixels the explorer's list of districts shows all its columns", async () => {
        const page = await open(held, file, { viewport: { width: 320, height: 800 } });
        const [inner, outer] = await page.locator("#explorer-panel .scroll").evaluate((one) => [one.scrollWidth, one.clientWidth]);
        assert.ok(inner <= outer, `${inner} in ${outer}`);
        assert.match(await page.locator("#explorer-panel .scroll").getAttribute("aria-label"), /may scroll sideways$/);
        await close(page);
    });

    test("what is wider than its place says so, and nothing else does", async () => {
        for (const [width, expected] of [[320, true], [1280, false]]) {
            const page = await open(held, file, { viewport: { width, height: 800 } });
            const matrix = page.locator("#suite-1-matrix .scroll");
            await matrix.scrollIntoViewIfNeeded();
            await page.waitForTimeout(300);
            const said = await matrix.evaluate((one) => getComputedStyle(one, "::before").content);
            assert.equal(said.includes("scroll sideways"), expected, `${width}: ${said}`);
            await close(page);
        }
    });

    test("at 320 pixels nothing is wider than the page", async () => {
        const page = await open(held, file, { viewport: { width: 320, height: 800 } });
        assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth) <= 320);
        await close(page);
    });

    test("the tabulator reaches every control, in order, and nothing holds it", async () => {
        const page = await open(held, file);
        const all = await page.evaluate(() =>
            [...document.querySelectorAll("a[href], button, select, input, summary, [tabindex='0']")]
                .filter((one) => one.checkVisibility() && !one.disabled).length);
        let reached = 0;
        for (; reached <= all + 5; reached += 1) {
            await page.keyboard.press("Tab");
            if (await page.evaluate(() => document.activeElement === document.body)) {
                break;
            }
        }
        // A date has four stops: day, month, year and its calendar.
        assert.equal(reached, all + 3);
        await close(page);
    });

    test("the map moves and zooms by the keyboard", async () => {
        const page = await open(held, file);
        const place = () => page.evaluate(() => [map.map.getZoom(), map.map.getCenter().lng]);
        await page.locator("#explorer-map").focus();
        const [zoom, east] = await place();
        await page.keyboard.press("+");
        await page.waitForFunction((was) => map.map.getZoom() > was, zoom);
        await page.keyboard.press("ArrowRight");
        await page.waitForFunction((was) => map.map.getCenter().lng > was, east);
        await close(page);
    });
});

test("the headline's bar has a pattern or a line where colour alone would tell its parts apart", async () => {
    const page = await open(held, file);
    await page.emulateMedia({ media: "print" });
    const looks = await page.locator("#suite-1 .bar rect").evaluateAll((parts) => parts.map((part) => {
        const { fill, stroke } = getComputedStyle(part);
        return { kind: part.getAttribute("class"), fill: fill.replace(/^url\("?#([^")]*)"?\)$/, "$1"), stroke };
    }));
    assert.deepEqual(looks.map(({ kind }) => kind), ["met", "regional", "unclear", "gap"]);
    assert.deepEqual([looks[1].fill, looks[2].fill], ["dots", "hatch"]);
    assert.ok(looks.every(({ stroke }) => stroke === "rgb(29, 42, 51)"), JSON.stringify(looks));
    // The legend shows the same patterns.
    assert.deepEqual(await page.locator("#suite-1 .tiles .key rect").evaluateAll((parts) => parts.slice(0, 4).map((part) => getComputedStyle(part).fill)),
        await page.locator("#suite-1 .bar rect").evaluateAll((parts) => parts.map((part) => getComputedStyle(part).fill)));
    await close(page);
});

test("paper gets every section, and what is folded away on the screen", async () => {
    const page = await open(held, file);
    const pdf = await page.pdf({ format: "A4" });
    assert.ok(pdf.length > 50_000);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator("#explore").isVisible(), false);
    assert.equal(await page.locator("details:not([open])").count(), 0);
    await close(page);
});

test("hostile text is text", async () => {
    const made = folder();
    const catalogue = join(made, "hostile.csv");
    const long = "long ".repeat(2000);
    const texts = ["<script>window.intruder=1</script>", "</script><img src=x onerror=window.intruder=1>", "{{{x}}} ${window.intruder=1}",
        "'\"><svg onload=window.intruder=1>", "\u202Egnp.exe\u202C", long];
    const quote = (value) => `"${value.replaceAll('"', '""')}"`;
    writeFileSync(catalogue, [
        "provider,programme,works_with,adults,focus,interventions,risk_medium,districts,website,location_visibility",
        ...texts.map((one, i) => `${quote(one)},${quote(`P${i} ${one}`)},person_causing_harm,yes,DA,dapp,yes,Leeds,javascript:window.intruder=1,public`),
    ].join("\n"));
    gapmap("analyse", catalogue, "-b", join(example, "districts.geojson"), "-o", join(made, "out"), "--as-of", "2023-03-31", "--format", "html");
    const page = await open(held, join(made, "out", "report.html"), { hash: `#explore?component=medium.dapp&district=${leeds}` });
    assert.equal(await page.evaluate(() => window.intruder), undefined);
    assert.equal(await page.locator("a[href^='javascript:']").count(), 0);
    assert.equal(await page.locator("main img, main script, main svg[onload]").count(), 0);
    assert.ok((await text(page, "#explorer-panel")).includes("<script>window.intruder=1</script>"));
    assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth) <= 1280);
    await close(page);
});

test("tiles are asked of their one host, and only where somebody named it", async () => {
    const asked = [];
    const server = createServer((request, response) => {
        asked.push(request.url);
        response.writeHead(200, { "Content-Type": "image/svg+xml" });
        response.end('<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>');
    });
    await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
    const host = `http://127.0.0.1:${server.address().port}`;
    const tiled = join(folder(), "out");
    gapmap("demo", tiled, "--format", "html", "--tiles", `${host}/{z}/{x}/{y}.svg`, "--tiles-attribution", "<b>Made-up</b> tiles");
    const page = await open(held, join(tiled, "report.html"));
    await page.locator("#explorer-map img.leaflet-tile-loaded").first().waitFor();
    assert.ok(asked.length > 0);
    assert.ok(page.asked.every((url) => url.startsWith(`${host}/`)), page.asked.join());
    assert.match(await text(page, ".leaflet-control-attribution"), /<b>Made-up<\/b> tiles/);
    assert.deepEqual(page.told, []);
    await page.context().close();
    server.close();
});

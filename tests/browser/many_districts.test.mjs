import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { browser, close, folder, gapmap, open } from "./harness.mjs";

const held = browser();

describe("many districts", () => {
    // Made up: squares in a row, and one service in the first of them.
    const made = folder();
    const districts = 120;
    const square = (i) => [[i, 0], [i + 1, 0], [i + 1, 1], [i, 1], [i, 0]].map(([x, y]) => [-2 + x / 100, 53 + y / 100]);
    writeFileSync(join(made, "districts.geojson"), JSON.stringify({
        type: "FeatureCollection",
        features: Array.from({ length: districts }, (_, i) => ({
            type: "Feature",
            properties: { code: `X${String(i).padStart(8, "0")}`, name: `Made-up Borough of North and South Number ${i}` },
            geometry: { type: "Polygon", coordinates: [square(i)] },
        })),
    }));
    writeFileSync(join(made, "services.csv"), [
        "provider,programme,works_with,adults,focus,interventions,risk_medium,districts,location_visibility",
        "Made-up provider,Programme,person_causing_harm,yes,DA,dapp,yes,Made-up Borough of North and South Number 0,public",
    ].join("\n"));
    const many = join(made, "out", "report.html");
    gapmap("analyse", join(made, "services.csv"), "-b", join(made, "districts.geojson"), "-o", join(made, "out"), "--as-of", "2023-03-31", "--format", "html");

    test("no heading is empty on the screen, and the gap map is printed", async () => {
        const page = await open(held, many);
        assert.equal(await page.locator("#suite-1-map").isVisible(), false);
        assert.equal(await page.locator("nav a[href='#suite-1-map']").isVisible(), false);
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.locator("#suite-1-map .gap-map").isVisible(), true);
        await close(page);
    });

    test("long lists of names stay folded on paper, where their number stands", async () => {
        const page = await open(held, many, { hash: "#suite-1-gaps" });
        const list = page.locator("#suite-1-gaps article[data-component='medium.dapp'] details");
        assert.match(await list.locator("summary").innerText(), /None found in 119 of 120 districts/);
        await list.locator("summary").click();
        assert.match(await list.innerText(), /Number 1, .*and Made-up Borough of North and South Number 119\./);
        await list.locator("summary").click();
        await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        assert.equal(await list.getAttribute("open"), null);
        assert.equal(await page.locator("details:not([open]):not(.counted)").count(), 0);
        await close(page);
    });

    for (const [what, width, media] of [["at 1280 pixels", 1280, "screen"], ["on A4", 703, "print"]]) {
        test(`the matrix shows its last column ${what}`, async () => {
            const page = await open(held, many, { viewport: { width, height: 900 } });
            await page.emulateMedia({ media });
            const matrix = page.locator("#suite-1-matrix .matrix");
            await matrix.scrollIntoViewIfNeeded();
            await page.waitForTimeout(200);
            const [right, most] = await matrix.evaluate((one) => [one.getBoundingClientRect().right, one.closest(".scroll").getBoundingClientRect().right]);
            assert.ok(right <= most + 1, `${right} of ${most}`);
            await close(page);
        });
    }
});

// How long a page takes to load in Chromium: from opening it to its load event, nine times.
//
// usage: page_load.mjs PAGE...
import { pathToFileURL } from "node:url";
import { chromium } from "../browser/node_modules/playwright-core/index.mjs";

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const file of process.argv.slice(2)) {
    const times = [];
    for (let run = 0; run < 9; run += 1) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        await page.goto(pathToFileURL(file).href);
        times.push(await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd));
        await page.close();
    }
    times.sort((one, other) => one - other);
    const [least, middle, most] = [times[0], times[4], times[8]].map((time) => `${(time / 1000).toFixed(3)} s`);
    console.log(`load of ${file}: median ${middle} (${least} to ${most}, 9 runs)`);
}
await browser.close();

import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { axe, browser, close, example, folder, gapmap, open, source } from "./harness.mjs";

const held = browser();
const out = folder();
const site = join(out, "site");
const boundaries = join(example, "districts.geojson");
gapmap("directory", join(source, "examples", "directory", "services.csv"), "-b", boundaries, "--as-of", "2025-06-30",
    "--publisher", "Made-up Council", "-o", site);
const services = JSON.parse(readFileSync(join(site, "services.json"), "utf8")).contents;
const services_in = (place) => services.filter((service) => service.service_areas.some((area) => [place, "region-wide"].includes(area.name)));
const service_file = (begins) => join("service", readdirSync(join(site, "service")).find((name) => name.startsWith(begins)));

const pages = ["index.html", "worried-about-my-behaviour.html", "someone-is-hurting-me.html", "services.html", "places.html",
    "needs.html", "about.html", "404.html", join("place", "leeds.html"), join("need", "dapp.html"), service_file("choosing-")];
const shown = (page) => page.locator("#list > li:visible").count();

describe("every page of the directory", () => {
    for (const name of pages) {
        test(`${name}: 999, helplines and a way out; axe finds nothing; it fits a narrow screen`, async () => {
            for (const width of [320, 1280]) {
                const page = await open(held, join(site, name), { viewport: { width, height: 800 } });
                assert.equal(await page.locator(".danger a[href='tel:999']").count(), 1);
                assert.ok(await page.locator(".helplines .numbers a[href^='tel:']").count() >= 8);
                assert.equal(await page.locator("#leave").getAttribute("href"), "https://www.bbc.co.uk/weather");
                assert.deepEqual(await axe(page), []);
                assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
                assert.equal(await page.evaluate(() => document.cookie), "");
                assert.equal(await page.evaluate(() => document.referrer), "");
                await close(page);
            }
        });
    }

    test("every link between pages leads somewhere, without JavaScript too", async () => {
        const seen = new Set();
        const left = [join(site, "index.html")];
        const context = await held.browser.newContext({ javaScriptEnabled: false });
        const page = await context.newPage();
        while (left.length > 0) {
            const file = left.pop();
            if (seen.has(file)) {
                continue;
            }
            seen.add(file);
            await page.goto("file://" + file);
            assert.ok(await page.locator("h1").isVisible(), file);
            for (const link of await page.locator("a[href$='.html'], a[href*='.html#']").all()) {
                left.push(new URL(await link.getAttribute("href"), "file://" + file).pathname);
            }
        }
        const written = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html") && name !== "404.html");
        assert.equal(seen.size, written.length);
        await context.close();
    });
});

describe("leaving", () => {
    const ways = {
        "by a click": (page) => page.locator("#leave").click(),
        "by Shift three times": async (page) => {
            for (let press = 0; press < 3; ++press) {
                await page.keyboard.press("Shift");
            }
        },
        "by Escape": (page) => page.keyboard.press("Escape"),
    };
    for (const [name, leave] of Object.entries(ways)) {
        test(`${name} takes the page's place in the history`, async () => {
            const page = await open(held, join(site, "index.html"));
            await page.route("https://**/*", (route) => route.fulfill({ body: "weather" }));
            await page.goto("file://" + join(site, "services.html"));
            await leave(page);
            await page.waitForURL("https://www.bbc.co.uk/weather");
            await page.goBack();
            assert.ok(page.url().endsWith("/index.html"), page.url());
            await page.context().close();
        });
    }

    test("two presses, and three with another key between, stay", async () => {
        const page = await open(held, join(site, "index.html"));
        for (const key of ["Shift", "Shift", "a", "Shift"]) {
            await page.keyboard.press(key);
        }
        assert.match(await page.locator("#leave-said").textContent(), /2 more times/);
        assert.ok(page.url().endsWith("/index.html"));
        await close(page);
    });

    test("the first two steps by keyboard are to skip and to leave, and no focus hides under the bar", async () => {
        const page = await open(held, join(site, "services.html"), { viewport: { width: 320, height: 256 } });
        const focused = () => page.evaluate(() => {
            const box = document.activeElement.getBoundingClientRect();
            return { id: document.activeElement.id, text: document.activeElement.textContent,
                hidden: box.bottom <= document.querySelector(".leave").getBoundingClientRect().bottom };
        });
        await page.keyboard.press("Tab");
        assert.equal((await focused()).text, "Skip to the main text");
        await page.keyboard.press("Tab");
        assert.equal((await focused()).id, "leave");
        for (let step = 0; step < 40; ++step) {
            await page.keyboard.press("Tab");
            const now = await focused();
            assert.ok(!now.hidden || now.id === "leave" || now.text === "Skip to the main text", now.text);
        }
        await close(page);
    });
});

describe("the list of all services", () => {
    test("is filtered by place and need, and the address says how", async () => {
        const page = await open(held, join(site, "services.html"));
        assert.equal(await shown(page), services.length);
        await page.selectOption("#place", "leeds");
        assert.equal(await shown(page), services_in("Leeds").length);
        assert.equal(await page.locator("#shown").textContent(), `${services_in("Leeds").length} of ${services.length} services`);
        await page.selectOption("#need", "dapp");
        assert.equal(await shown(page), 1);
        assert.equal(new URL(page.url()).hash, "#place=leeds&need=dapp");
        await page.fill("#words", "nothing like it");
        assert.equal(await shown(page), 0);
        await close(page);
    });

    test("words find what services say of languages, people and kinds of help, in any case, and stay out of the address", async () => {
        const page = await open(held, join(site, "services.html"));
        for (const [words, found] of [["urdu", 2], ["PUNJABI", 2], ["men", 4], ["ethnic minority", 3], ["dapp", 2], ["Roots", 1]]) {
            await page.fill("#words", words);
            assert.equal(await shown(page), found, words);
            assert.equal(new URL(page.url()).hash, "");
        }
        assert.equal(await page.locator("#without-languages").textContent(),
            "6 services have not said in which languages they help. You can ask.");
        await page.selectOption("#place", "bradford");
        assert.equal(new URL(page.url()).hash, "#place=bradford");
        assert.equal(await page.evaluate(() => window.history.length), 2);
        await page.fill("#words", "");
        assert.equal(await page.locator("#without-languages").isVisible(), false);
        await close(page);
    });

    test("who has not said whether a need is met stands below those who meet it", async () => {
        const page = await open(held, join(site, "services.html"));
        const unsaid = () => page.locator("#unsaid > li:visible").count();
        await page.selectOption("#need", "children");
        assert.equal(await shown(page), 2);
        assert.equal(await unsaid(), 7);
        assert.equal(await page.locator("#shown").textContent(), "2 of 9 services, and 7 that may fit: see below them");
        assert.equal(await page.locator("#count").textContent(), "2 services");
        assert.equal(await page.locator("#may-fit h2").textContent(), "7 more services have not said");
        assert.equal(await page.locator("#ask").textContent(), "You can ask whether there is help for children.");
        assert.deepEqual(await axe(page), []);
        await page.selectOption("#place", "bradford");
        await page.fill("#words", "roots");
        assert.equal(await shown(page), 0);
        assert.equal(await unsaid(), 1);
        assert.equal(await page.locator("#may-fit h2").textContent(), "1 more service has not said");
        await page.fill("#words", "");
        await page.selectOption("#place", "");
        await page.selectOption("#need", "dapp");
        assert.equal(await page.locator("#may-fit").isVisible(), false);
        assert.equal(await shown(page), 1);
        await close(page);
    });

    test("finding none does not say that there is none, and leads to the helplines without losing the choice", async () => {
        const page = await open(held, join(site, "services.html"), { hash: "#place=leeds" });
        await page.fill("#words", "nothing like it");
        assert.equal(await page.locator("#shown").textContent(), "None of the 9 services has said that it fits.");
        assert.match(await page.locator("#none-found").innerText(), /^That does not mean that there is none\./);
        await page.click("#none-found a");
        assert.equal(await page.inputValue("#place"), "leeds");
        assert.equal(await page.inputValue("#words"), "nothing like it");
        await page.fill("#words", "");
        assert.equal(await page.locator("#none-found").isVisible(), false);
        await close(page);
    });

    test("opens as an address says, and ignores what it does not know", async () => {
        const page = await open(held, join(site, "services.html"), { hash: "#place=bradford" });
        assert.equal(await shown(page), 4);
        assert.equal(await page.inputValue("#place"), "bradford");
        await close(page);
        const other = await open(held, join(site, "services.html"), { hash: "#place=atlantis" });
        assert.equal(await shown(other), services.length);
        await close(other);
    });

    test("shows everything and no empty form without JavaScript", async () => {
        const page = await open(held, join(site, "services.html"), { javaScriptEnabled: false });
        assert.equal(await page.locator("#filter").isVisible(), false);
        assert.equal(await shown(page), services.length);
        await page.context().close();
    });
});

test("hostile text shows as text and runs nothing", async () => {
    const long = "x".repeat(10000);
    const cells = ["x-1", "\u202Eevil\u202C", "</script><script>window.intruder = 1</script>", "javascript:window.intruder=1",
        "\"><img src=x onerror='window.intruder=1'>", "both", "dapp", "Leeds", "public", "yes", long];
    writeFileSync(join(out, "hostile.csv"), "service_id,provider,programme,website,phone,works_with,interventions,districts,location_visibility,publish,languages\n" +
        cells.map((cell) => `"${cell.replaceAll("\"", "\"\"")}"`).join(",") + "\n");
    const hostile = join(out, "hostile");
    gapmap("directory", join(out, "hostile.csv"), "-b", boundaries, "--as-of", "2025-06-30", "-o", hostile);
    const pages = ["services.html", join("service", readdirSync(join(hostile, "service"))[0])];
    for (const name of pages) {
        const page = await open(held, join(hostile, name), { viewport: { width: 320, height: 800 } });
        assert.equal(await page.evaluate(() => window.intruder), undefined);
        assert.match(await page.locator("main").innerText(), /<script>window\.intruder = 1<\/script>/);
        assert.equal(await page.locator("a[href^='javascript']").count(), 0);
        assert.equal(await page.locator("img").count(), 0);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
        await close(page);
    }
});

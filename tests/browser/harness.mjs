// What every browser test stands on: gapmap run into a folder, and its page opened in Chromium with
// nobody to talk to.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const source = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const example = join(source, "examples", "west-yorkshire");

const program = process.env.GAPMAP;
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// A folder that is gone after the tests of a file.
export function folder() {
    const path = mkdtempSync(join(tmpdir(), "gapmap-browser-"));
    after(() => rmSync(path, { recursive: true, force: true }));
    return path;
}

export function gapmap(...words) {
    assert.ok(program, "GAPMAP names the program");
    return execFileSync(program, words, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
}

// The example's page and its findings, and the code of Leeds.
export function demo() {
    const out = join(folder(), "out");
    gapmap("demo", out, "--format", "json,html");
    const findings = JSON.parse(readFileSync(join(out, "findings.json"), "utf8"));
    const leeds = findings.districts.find((district) => district.name === "Leeds").code;
    return { file: join(out, "report.html"), findings, leeds };
}

export const text = (page, selector) => page.locator(selector).innerText();

// One browser for the tests of a file.
export function browser() {
    const held = {};
    before(async () => {
        held.browser = await chromium.launch({
            executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
            args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    });
    after(() => held.browser?.close());
    return held;
}

// Opens a file. `page.told` gathers what the console says, `page.asked` every request but those of
// the files of its folder.
export async function open(held, file, { hash = "", ...context } = {}) {
    const place = await held.browser.newContext({ viewport: { width: 1280, height: 900 }, ...context });
    const page = await place.newPage();
    page.told = [];
    page.asked = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.told.push(message.text()));
    page.on("pageerror", (error) => page.told.push(String(error)));
    page.on("request", (request) => {
        if (!request.url().startsWith(pathToFileURL(dirname(file)).href)) {
            page.asked.push(request.url());
        }
    });
    await page.goto(pathToFileURL(file).href + hash);
    return page;
}

// Nothing was loaded from elsewhere, and nothing went wrong; then the page is closed.
export async function close(page) {
    assert.deepEqual(page.asked, [], "requests that left the page");
    assert.deepEqual(page.told, [], "what the console said");
    await page.context().close();
}

// What axe-core finds against WCAG 2.2 AA and good practice. The page's policy lets no script in; the
// debugger's door is not the page's.
export async function axe(page) {
    await page.evaluate(axeSource);
    return page.evaluate(async () => {
        const { violations } = await window.axe.run(document);
        return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).slice(0, 4).join(" | ")}`);
    });
}

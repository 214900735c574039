"use strict";

// What gapmap wrote into the page for its script; reports/page/data.cpp says what each part means.
const data = JSON.parse(document.getElementById("page-data").textContent);

const suiteOf = (view) => data.suites.find((suite) => suite.code === view.suite);

const districtOf = (view) => data.districts.findIndex((district) => district.code === view.district);

const inNumbers = (number) => number.toLocaleString("en-GB");

const counted = (number, singular, plural) => `${inNumbers(number)} ${number === 1 ? singular : plural}`;

// An element with its attributes and children; texts become text nodes and never markup.
function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
}

// A date as people read it: "31 March 2023".
function inWords(date) {
    const [year, month, day] = date.split("-").map(Number);
    const words = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
    return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString("en-GB", words);
}

const controls = document.getElementById("explorer-controls");
const panel = document.getElementById("explorer-panel");
const bar = document.getElementById("filtered");

let view = viewOf(location.hash);

function fill(select, options, value) {
    select.replaceChildren(
        ...options.map(([code, label]) => new Option(label, code, false, code === value)),
    );
}

const codes = (list) => list.map((one) => [one.code, one.label]);

// The filters offer what there is: the components of the tier, the groups of the vocabulary.
function fillControls() {
    const suite = suiteOf(view);
    const tiered = shownComponents(suite, { ...view, component: "" });
    fill(controls.suite, data.suites.map((one) => [one.code, one.title]), view.suite);
    fill(controls.tier, [["", "All tiers"], ...codes(suite.tiers)], view.tier);
    fill(controls.component, [["", "All components"], ...codes(tiered)], view.component);
    fill(controls.group, [["", "Everyone"], ...codes(data.groups)], view.group);
    fill(controls.status, [["", "All findings"], ...lettersOffered(view.group).map((letter) => [letter, data.statuses[letter].word])], view.status);
    fill(controls.district, [["", "All districts"], ...data.districts.map((one) => [one.code, one.name])], view.district);
    controls.date.value = view.date;
    controls.funding.checked = view.funding === "ends";
    controls.date.disabled = controls.funding.disabled = view.group !== "";
    document.getElementById("explorer-suite").hidden = data.suites.length < 2;
    document.getElementById("explorer-group").hidden = data.groups.length === 0;
}

function show() {
    const sight = seen(view);
    fillControls();
    map.show(sight);
    document.getElementById("explorer-legend").replaceChildren(...mapLegend(sight));
    document.getElementById("explorer-legend-title").textContent = isSingle(sight)
        ? sight.components[0].label
        : "None found: number of assessed components";
    showPanel(panel, sight, choose);
    watchWidths(panel);
    followTables(sight);
    const words = viewInWords(view);
    bar.hidden = words === "";
    document.getElementById("filtered-words").textContent = words;
    document.getElementById("printed-view").hidden = words === "";
    document.getElementById("printed-view-words").textContent = words;
    document.getElementById("explorer-link").href = hashOf(view);
}

// Takes a change of the view, and writes it into the address without going there, which would take
// the keyboard from where it is. What is gone after the change hands it to the panel's heading.
function change(part) {
    const before = document.activeElement;
    view = fitted({ ...view, ...part });
    show();
    history.replaceState(null, "", hashOf(view));
    if (before !== document.body && !before.checkVisibility()) {
        panel.querySelector("h3").focus({ preventScroll: true });
    }
}

function choose(place) {
    change({ district: place < 0 ? "" : data.districts[place].code });
}

document.getElementById("explore").hidden = false;
document.body.classList.add("scripted");
const map = new DistrictMap(document.getElementById("explorer-map"), choose);
controls.addEventListener("change", (event) => {
    const control = event.target;
    if (control.name === "funding") {
        change({ funding: control.checked ? "ends" : "renewed" });
    } else if (control.name === "tier") {
        change({ tier: control.value, component: "" });
    } else {
        change({ [control.name]: control.value || plainView()[control.name] });
        if (control.name === "district") {
            map.look(districtOf(view));
        }
    }
});
controls.addEventListener("submit", (event) => event.preventDefault());
for (const button of document.querySelectorAll(".clear-filters")) {
    button.addEventListener("click", () => {
        change({ ...plainView(), suite: view.suite });
        map.look(-1);
    });
}
addEventListener("hashchange", () => {
    if (location.hash.startsWith(viewPrefix)) {
        view = viewOf(location.hash);
        show();
    }
});
// What is wider than its place says so: not every screen shows a bar to scroll with.
const widths = new ResizeObserver((entries) => {
    for (const { target } of entries) {
        const scroll = target.closest(".scroll");
        scroll.classList.toggle("wider", scroll.scrollWidth > scroll.clientWidth + 1);
    }
});

function watchWidths(part) {
    for (const one of part.querySelectorAll(".scroll, .scroll > *")) {
        widths.observe(one);
    }
}

// Paper shows what is folded away on the screen, but for long lists of names that are counted.
addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details:not(.counted)")) {
        fold.open = true;
    }
});
watchWidths(document.getElementById("main"));
show();
map.look(districtOf(view));

// A ring as Leaflet wants it: latitude before longitude. The page holds whole steps from corner to
// corner.
function corners(steps) {
    const ring = [];
    let x = 0;
    let y = 0;
    for (let i = 0; i < steps.length; i += 2) {
        x += steps[i];
        y += steps[i + 1];
        ring.push([data.origin[1] + y / data.scale, data.origin[0] + x / data.scale]);
    }
    return ring;
}

const mostNamed = 12;

const borderWidth = data.districts.length > 100 ? 0.5 : 1;

// Whether what is seen is one component: then a district has one status, else so many of each.
const isSingle = (sight) => sight.components.length === 1;

// The classes of what is seen, as the gap map on paper has them: { least, most, shade }.
function classesOf(tallies) {
    const gaps = tallies.map((counts) => counts.gap);
    const fewest = Math.min(...gaps);
    const highest = Math.max(...gaps);
    const flat = data.classes[fewest][highest - fewest];
    const classes = [];
    for (let i = 0; i < flat.length; i += 2) {
        const most = i + 2 < flat.length ? flat[i + 2] - 1 : highest;
        classes.push({ least: flat[i], most, shade: data.shades[flat[i + 1]] });
    }
    return classes;
}

// A district's look where several components are seen: the style of one of which nothing is known or
// nothing assessed, else the shade of its class.
function lookOf(counts, classes) {
    if (counts.assessed === 0) {
        return { style: data.statuses.n.style };
    }
    if (counts.unclear === counts.assessed) {
        return { style: data.statuses.u.style };
    }
    return { style: "", shade: classes.find((one) => counts.gap <= one.most).shade };
}

function districtLabel(sight, district) {
    const name = data.districts[district].name;
    if (isSingle(sight)) {
        return `${name}: ${data.statuses[sight.letter(district, sight.components[0])].label}`;
    }
    return `${name}: ${tallyInWords(sight.tallies[district])}`;
}

// The map of districts. `choose` takes a district's place when one is chosen.
class DistrictMap {
    constructor(container, choose) {
        const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
        this.map = L.map(container, {
            attributionControl: Boolean(data.tiles),
            scrollWheelZoom: false,
            zoomSnap: 0.25,
            renderer: L.svg({ padding: 0.5 }),
            zoomAnimation: !still,
            fadeAnimation: !still,
        });
        const shapes = data.districts.map((district) => district.rings.map(corners));
        // Leaflet makes no element of a layer before the map has a place.
        this.all = L.latLngBounds(shapes.flat(2));
        this.map.fitBounds(this.all, { animate: false });
        this.layers = data.districts.map((district, place) => this.layer(district, shapes[place], place, choose));
        if (data.tiles) {
            const source = element("span", {}, data.tiles.attribution);
            L.tileLayer(data.tiles.url, { attribution: source.innerHTML, opacity: 0.6 }).addTo(this.map);
        }
    }

    layer(district, rings, place, choose) {
        const area = L.polygon(rings, { weight: borderWidth, color: "#3a464e", fillOpacity: 1 }).addTo(this.map);
        const hatch = L.polygon(rings, { stroke: false, fillOpacity: 1, interactive: false, className: "over" });
        hatch.addTo(this.map);
        const name = element("span", {}, district.name);
        area.bindTooltip(name, {
            permanent: data.districts.length <= mostNamed,
            direction: "center",
            className: "district-name",
        });
        const path = area.getElement();
        path.setAttribute("role", "button");
        path.setAttribute("tabindex", "0");
        path.setAttribute("data-district", district.code);
        area.on("click", () => choose(place));
        path.addEventListener("keydown", (event) => {
            if (event.key === "Enter" || event.key === " ") {
                event.preventDefault();
                event.stopPropagation();
                choose(place);
            }
        });
        path.addEventListener("focus", () => {
            this.bringForward(place);
            area.openTooltip();
        });
        path.addEventListener("blur", () => data.districts.length > mostNamed && area.closeTooltip());
        return { area, hatch, name };
    }

    // Borders of the one that is looked at lie over its neighbours'. Its element must not be moved
    // in the document while it has the focus, which it would lose.
    bringForward(place) {
        for (const [other, { area }] of this.layers.entries()) {
            area.getElement().classList.toggle("looked-at", other === place);
        }
    }

    show(sight) {
        const single = isSingle(sight);
        const classes = classesOf(sight.tallies);
        for (const [place, { area, hatch }] of this.layers.entries()) {
            const path = area.getElement();
            const counts = sight.tallies[place];
            const { style, shade } = single
                ? data.statuses[sight.letter(place, sight.components[0])]
                : lookOf(counts, classes);
            for (const other of Object.values(data.statuses)) {
                path.classList.toggle(other.style, other.style === style);
            }
            area.setStyle({ fillColor: style ? "#ffffff" : shade });
            hatch.getElement().classList.toggle("shown", !style && counts.unclear > 0);
            const chosen = data.districts[place].code === sight.view.district;
            path.classList.toggle("chosen", chosen);
            path.setAttribute("aria-pressed", String(chosen));
            path.setAttribute("aria-label", districtLabel(sight, place));
        }
    }

    // Brings one district, or all of them, into the middle.
    look(place) {
        const few = data.districts.length <= mostNamed;
        const bounds = place < 0 || few ? this.all : this.layers[place].area.getBounds().pad(1);
        this.map.fitBounds(bounds, { animate: false });
    }
}

// What the shades and patterns of the map mean.
function mapLegend(sight) {
    const item = (style, colour, words) => {
        const key = element("span", { class: `chip ${style}`, "aria-hidden": "true" }, "\u00a0");
        if (colour) {
            key.style.backgroundColor = colour;
        }
        return element("li", {}, key, ` ${words}`);
    };
    if (isSingle(sight)) {
        const letters = new Set(data.districts.map((_, d) => sight.letter(d, sight.components[0])));
        return Object.entries(data.statuses)
            .filter(([letter]) => letters.has(letter))
            .map(([, status]) => {
                const entry = item(status.style, "", status.label);
                entry.firstChild.textContent = status.symbol;
                return entry;
            });
    }
    const classes = classesOf(sight.tallies);
    const looks = sight.tallies.map((counts) => lookOf(counts, classes));
    const entries = classes.map(({ least, most, shade }) =>
        item("shade", shade, least === most ? least : `${least} to ${most}`));
    if (sight.tallies.some((counts, i) => counts.unclear && !looks[i].style)) {
        entries.push(item("shade some-unclear", "", "striped: some are not known, there may be more"));
    }
    if (looks.some(({ style }) => style === data.statuses.u.style)) {
        entries.push(item("all-unclear", "", "closely striped: nothing is known"));
    }
    if (looks.some(({ style }) => style === data.statuses.n.style)) {
        entries.push(item(data.statuses.n.style, "", "nothing is assessed: confirm with the responsible body"));
    }
    return entries;
}

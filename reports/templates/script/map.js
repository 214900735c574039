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

const shares = [0, 0.25, 0.5, 0.75, 1];

// The shade for so many gaps: none, and then by quarters of what is assessed.
function shadeOf(counts) {
    const share = counts.assessed ? counts.gap / counts.assessed : 0;
    return data.shades[shares.findIndex((most) => share <= most)];
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
        for (const [place, { area, hatch }] of this.layers.entries()) {
            const path = area.getElement();
            const counts = sight.tallies[place];
            const style = single ? data.statuses[sight.letter(place, sight.components[0])].style : "";
            for (const other of Object.values(data.statuses)) {
                path.classList.toggle(other.style, other.style === style);
            }
            area.setStyle({ fillColor: single ? "#ffffff" : shadeOf(counts) });
            hatch.getElement().classList.toggle("shown", !single && counts.unclear > 0);
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
    const words = ["nothing", "up to a quarter", "up to half", "up to three quarters", "more"];
    const entries = data.shades.map((shade, i) => item("shade", shade, words[i]));
    if (sight.tallies.some((counts) => counts.unclear)) {
        entries.push(item("unclear", "", "hatched: some are not known, there may be more"));
    }
    return entries;
}

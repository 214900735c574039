"""A made-up catalogue with planted refuges, and what of it no output may hold.

Every organisation, address, number and person's word here is made up; the telephone numbers are of the
range that is kept for drama, the postcodes of districts that do not exist.
"""

import dataclasses
import json
import zipfile

COLUMNS = [
    "service_id", "provider", "programme", "description", "website", "phone", "email", "focus",
    "works_with", "interventions", "adults", "children", "ethnic_minority", "lgbtqia", "risk_high",
    "risk_medium", "risk_low", "districts", "postcode", "latitude", "longitude", "easting",
    "northing", "location_visibility", "catchment_km", "start_date", "end_date", "source_date",
    "victim_support", "source", "evidence", "front_door", "refers_to", "building_address", "uprn", "notes",
    "accreditation", "evaluated", "written_model", "sessions", "delivery",
    "in_scope", "scope_reason", "commissioner", "annual_cost", "waiting_weeks",
    "approach", "risk_tool", "publish",
]


@dataclasses.dataclass(frozen=True)
class Site:
    """Degrees as written, and the same spot in metres of EPSG:27700, which is the analysis CRS."""

    latitude: float
    longitude: float
    easting: float
    northing: float


@dataclasses.dataclass(frozen=True)
class Secrets:
    texts: list
    sites: list


# The metres are of PROJ 9.1, by gdaltransform.
HAVEN_SITE = Site(53.7923461, -1.7512347, 416485.527803, 432921.192140)
LODGE_SITE = Site(53.6903083572697, -1.50452101399371, 432817.37, 421653.82)
CORNER_SITE = Site(53.7234187, -1.8624519, 409173.673507, 425232.484153)
# Where the made-up directory of postcodes has theirs.
HAVEN_POSTCODE = Site(53.7919538856885, -1.7523425051892, 416412.7, 432877.3)
LODGE_POSTCODE = Site(53.6907408373397, -1.50243024707729, 432955.1, 421702.9)
CORNER_POSTCODE = Site(53.7241312673369, -1.86374190131567, 409088.4, 425311.6)
OPEN_SITE = Site(53.8519276, -1.5812943, 427641.602496, 439602.779352)

COMMON = {"focus": "DA", "works_with": "person_causing_harm", "adults": "y", "risk_low": "y",
          "source_date": "2023-01-15"}

HAVEN = COMMON | {
    "service_id": "QHV-71932-X", "provider": "Quillhaven Brontë Refuge",
    "programme": "Larkspur Safe House Steps",
    "description": "Ring Wrenfold twice at the green door behind Tamsin Chandlery",
    "website": "https://quillhaven-refuge.example.org/larkspur", "phone": "01632 960714",
    "email": "wrenfold@quillhaven-refuge.example.org", "interventions": "specialist-dapp",
    "children": "y", "ethnic_minority": "by design", "risk_medium": "y", "districts": "Bradford",
    "postcode": "BD99 7QX", "latitude": "53.7923461", "longitude": "-1.7512347",
    "location_visibility": "confidential", "end_date": "2024-05-06", "victim_support": "none",
    "source": "Verdigris ledger, page seven", "evidence": "https://ledger.example.org/verdigris",
    "building_address": "417 Umberfield Crescent", "uprn": "100098765432",
    "in_scope": "yes", "scope_reason": "Wrenfold asked that it be left in",
    "commissioner": "Umberfield Crescent Commissioners", "annual_cost": "£417,113", "waiting_weeks": "7",
    "notes": "Key with Marchbanks at 417 Umberfield Crescent, BD99 7QX, 01632 960714",
    "accreditation": "seeking: visit by Marchbanks", "evaluated": "independent", "written_model": "y",
    "sessions": "22", "delivery": "group", "publish": "y",
}
LODGE = COMMON | {
    "service_id": "PLD-40718-Y", "provider": "Petrelwick Lodge", "programme": "Saffron Stair",
    "description": "Side gate of the Ashgrove tannery, ask for Ottoline",
    "phone": "+44 1632 960 835", "email": "ottoline@petrelwick.example.org",
    "interventions": "dapp", "risk_medium": "?", "districts": "Wakefield", "postcode": "WF97 3ZB",
    "easting": "432817.37", "northing": "421653.82", "location_visibility": "confidential",
    "building_address": "Flat 6, 82 Cinnabar Wharf", "uprn": "100087654321", "publish": "yes",
    "notes": "Petrelwick Lodge moved to 82 Cinnabar Wharf in spring",
}
CORNER = COMMON | {
    "service_id": "corner-1", "provider": "Made-up Corner Trust", "programme": "Corner Talks",
    "description": "Meets above the Halyard bakery in Pennywhistle Yard", "phone": "01632 960522",
    "interventions": "dapp", "districts": "", "postcode": "HX97 4RT", "latitude": "53.7234187",
    "longitude": "-1.8624519", "location_visibility": "district",
    "building_address": "9 Pennywhistle Yard", "uprn": "100076543210",
    "notes": "Bell marked Halyard, 9 Pennywhistle Yard", "refers_to": "QHV-71932-X; open-1",
    "accreditation": "seeking (visit to Pennywhistle Yard)", "written_model": "n", "publish": "y",
}
OPEN = COMMON | {
    "service_id": "open-1", "provider": "Made-up Open Door", "programme": "Open Steps",
    "phone": "01632 960101", "interventions": "dapp", "risk_medium": "y", "districts": "Leeds",
    "latitude": "53.8519276", "longitude": "-1.5812943", "location_visibility": "public",
    "notes": "Opposite the made-up library", "accreditation": "held", "delivery": "group", "refers_to": "Petrelwick Lodge; corner-1; PLD-40718-Y",
    "publish": "yes",
}
OTHER = COMMON | {
    "service_id": "open-2", "provider": "Made-up Open Door", "programme": "Helpline",
    "interventions": "helpline-advice", "districts": "region-wide", "location_visibility": "public",
    "publish": "y",
}

# Every kind of trouble in rows of the same refuges, so that messages about them are provoked.
TROUBLED = [
    HAVEN | {"service_id": "QHV-71933-X", "interventions": "larkspurdapp", "focus": "Umberfield",
             "phone": "Wrenfold 960714", "email": "wrenfold at quillhaven-refuge",
             "website": "quillhaven refuge larkspur", "postcode": "BD99 7Q", "districts": "Quillhaven"},
    HAVEN | {"service_id": "QHV-71932-X", "risk_high": "ask Wrenfold", "end_date": "Larkspur",
             "start_date": "2024-13-45", "latitude": "537923461", "source_date": "Verdigris",
             "victim_support": "Wrenfold", "front_door": "Tamsin Chandlery",
             "accreditation": "Verdigris ledger", "written_model": "Marchbanks", "sessions": "Larkspur"},
    HAVEN | {"service_id": "QHV-71935-X", "in_scope": "no", "scope_reason": "Quillhaven has moved"},
    HAVEN | {"service_id": "QHV-71936-X", "in_scope": "ask Wrenfold", "annual_cost": "ask Ottoline",
             "publish": "ask Marchbanks"},
    HAVEN | {"service_id": "QHV-71934-X", "latitude": "51.7923461", "longitude": "",
             "catchment_km": "Umberfield", "location_visibility": "hidden, see Wrenfold"},
    LODGE | {"service_id": "PLD-40719-Y", "easting": "43281737", "northing": "421653.82",
             "districts": "Leeds; Petrelwick"},
    LODGE | {"service_id": "PLD-40720-Y", "easting": "632817.37", "districts": ""},
    CORNER | {"service_id": "corner-2", "postcode": "HX97 4R", "latitude": "51.7234187",
              "phone": "Halyard 960522", "districts": "Pennywhistle"},
]

# By refuge, so that it can be told whose a questionnaire is.
SECRETS_OF = {
    "haven": Secrets(
        texts=["QHV-71932-X", "Quillhaven Brontë Refuge", "Larkspur Safe House", "Wrenfold",
               "Quillhaven", "Tamsin Chandlery", "quillhaven-refuge.example.org", "1632 960714",
               "BD99 7QX", "Verdigris ledger", "ledger.example.org", "417 Umberfield",
               "Umberfield Crescent", "100098765432", "Marchbanks"],
        sites=[HAVEN_SITE, HAVEN_POSTCODE]),
    "lodge": Secrets(
        texts=["PLD-40718-Y", "Petrelwick Lodge", "Saffron Stair", "Ashgrove tannery", "Ottoline",
               "petrelwick.example.org", "1632 960835", "WF97 3ZB", "Cinnabar Wharf",
               "100087654321"],
        sites=[LODGE_SITE, LODGE_POSTCODE]),
    "corner": Secrets(
        texts=["Halyard bakery", "1632 960522", "HX97 4RT", "Pennywhistle Yard", "100076543210"],
        sites=[CORNER_SITE, CORNER_POSTCODE]),
}
SECRETS = Secrets(texts=[text for each in SECRETS_OF.values() for text in each.texts],
                  sites=[site for each in SECRETS_OF.values() for site in each.sites])
# What is told, so that a search that finds nothing is known to look in the right places.
TOLD = Secrets(texts=["Made-up Open Door", "Open Steps"], sites=[OPEN_SITE])

# Told of a public service, but not by a directory for people who look for help.
PUBLIC_PLACE = Secrets(texts=["made-up library"], sites=[OPEN_SITE])

PLAIN = [OPEN, OTHER, HAVEN, LODGE, CORNER]

# What the refuge's row may say otherwise without a cell of any suite being another.
BESIDE_THE_CELLS = [
    {"children": "n"}, {"children": "?"}, {"lgbtqia": "by design"}, {"end_date": ""},
    {"end_date": "2031-01-01", "start_date": "2001-01-01"}, {"source_date": "2011-01-15"},
    {"victim_support": "integrated", "approach": "cbt", "risk_tool": "DASH", "sessions": "24"}, {"front_door": "y"}, {"front_door": "?"}, {"front_door": "n", "sessions": "16-22", "service_id": "Q7"}, {"catchment_km": "7"},
    {"phone": "", "email": "", "website": "", "notes": "", "uprn": ""}, {"service_id": "QHV-00001-Z"},
    {"provider": "Made-up Open Door"}, {"programme": "Open Steps"},
    {"accreditation": "not sought", "written_model": "n", "sessions": "3"}, {"evaluated": "", "delivery": ""},
    {"in_scope": "?", "scope_reason": ""}, {"publish": "n"}, {"publish": ""}, {"commissioner": "", "annual_cost": "5", "waiting_weeks": ""},
    {"latitude": "53.7913461", "longitude": "-1.7612347", "postcode": ""},
]


def write_postcodes(path):
    """A directory in the layout of the ONS, with the refuges' postcodes among others."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("pcds,dointr,doterm,oseast1m,osnrth1m,osgrdind,lat,long\n")
        for code, site in (("BD99 7QX", HAVEN_POSTCODE), ("WF97 3ZB", LODGE_POSTCODE),
                           ("HX97 4RT", CORNER_POSTCODE), ("LS97 1AA", OPEN_SITE)):
            file.write(f"{code},199001,,{site.easting:.1f},{site.northing:.1f},1,"
                       f"{site.latitude:.6f},{site.longitude:.6f}\n")


def write_csv(path, rows, encoding="utf-8", renamed=None):
    header = [(renamed or {}).get(name, name) for name in COLUMNS]

    def quoted(cell):
        return '"' + cell.replace('"', '""') + '"'

    with open(path, "w", encoding=encoding, newline="") as file:
        for cells in [header, *([row.get(name, "") for name in COLUMNS] for row in rows)]:
            file.write(",".join(quoted(cell) for cell in cells) + "\n")


def write_xlsx(path, rows):
    """The least workbook that there can be: one sheet, every cell a text."""
    def cell(text):
        text = text.replace("&", "&amp;").replace("<", "&lt;")
        return f'<c t="inlineStr"><is><t>{text}</t></is></c>'

    lines = [COLUMNS, *([row.get(name, "") for name in COLUMNS] for row in rows)]
    sheet = "".join(f'<row r="{number}">{"".join(map(cell, cells))}</row>'
                    for number, cells in enumerate(lines, 1))
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml",
                      f'<Types xmlns="{package}/content-types">'
                      '<Default Extension="rels" ContentType='
                      '"application/vnd.openxmlformats-package.relationships+xml"/>'
                      f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
                      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
                      f'"{kind}.worksheet+xml"/></Types>')
        book.writestr("_rels/.rels",
                      f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
                      f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml",
                      f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Services" '
                      'sheetId="1" r:id="rId1"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels",
                      f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
                      f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        book.writestr("xl/worksheets/sheet1.xml",
                      f'<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>')


def write_open_referral(path, rows):
    """ORUK 3.0 services; what has no field of its own is an attribute of the column's name."""
    services = []
    for row in rows:
        location = {"id": f"l-{row['service_id']}", "name": row.get("building_address", ""),
                    "addresses": [{"id": f"a-{row['service_id']}",
                                   "address_1": row.get("building_address", ""),
                                   "postal_code": row.get("postcode", "")}]}
        for name in ("latitude", "longitude"):
            if row.get(name):
                location[name] = float(row[name])
        services.append({
            "id": row["service_id"], "name": row["programme"], "status": "active",
            "description": row.get("description", ""), "url": row.get("website", ""),
            "email": row.get("email", ""),
            "organization": {"id": f"o-{row['service_id']}", "name": row["provider"]},
            "phones": [{"id": f"p-{row['service_id']}", "number": row.get("phone", "")}],
            "service_at_locations": [{"id": f"s-{row['service_id']}", "location": location}],
            "location_visibility": row["location_visibility"],
            "notes": row.get("notes", ""), "uprn": row.get("uprn", ""), "publish": row.get("publish", ""),
        })
    with open(path, "w", encoding="utf-8") as file:
        json.dump(services, file, ensure_ascii=False)

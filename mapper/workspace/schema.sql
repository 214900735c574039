-- What a gapmap workspace holds. The version of this schema is the file's user_version.
-- Nothing of a row that is not public is kept beyond its answers and districts: a confidential
-- service has no id, name, text or row here, a district one no site and no details.

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE suite (
    id INTEGER PRIMARY KEY,            -- from 1, in the order asked for
    name TEXT NOT NULL,                -- the file or built-in code asked for
    text TEXT NOT NULL,                -- the TOML
    vocabulary_text TEXT NOT NULL
);

-- Catalogue files that were imported together.
CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    rows_unread INTEGER NOT NULL
);

-- What people said of two services that may be one. Both ids are of services that may be named.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    first TEXT NOT NULL,
    second TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
    file TEXT NOT NULL,
    row INTEGER NOT NULL
);

-- What people say of the findings, as written; the people's own words change no finding.
CREATE TABLE annotation (
    id INTEGER PRIMARY KEY,
    district TEXT NOT NULL,
    component TEXT NOT NULL,           -- empty: the whole district
    service TEXT NOT NULL,             -- empty: none in particular
    who TEXT NOT NULL,
    said_on TEXT NOT NULL,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    file TEXT NOT NULL,
    row INTEGER NOT NULL
);

CREATE TABLE input (
    id INTEGER PRIMARY KEY,
    import INTEGER REFERENCES import ON DELETE CASCADE,  -- null: went in when it was made
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL
);

-- The columns of the sheets that an import read answers from, from 0: with a service's row they
-- make the cell of each answer.
CREATE TABLE source_column (
    id INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
    file TEXT NOT NULL,
    sheet TEXT NOT NULL,
    answer TEXT NOT NULL,
    position INTEGER NOT NULL,
    written TEXT NOT NULL
);

CREATE TABLE district (
    id INTEGER PRIMARY KEY,            -- from 1, by code
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    population INTEGER
);

CREATE TABLE neighbour (
    first INTEGER NOT NULL REFERENCES district ON DELETE CASCADE,
    second INTEGER NOT NULL REFERENCES district ON DELETE CASCADE,
    border_m REAL NOT NULL,
    PRIMARY KEY (first, second)
) WITHOUT ROWID;

CREATE TABLE service (
    id INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
    service_id TEXT NOT NULL,          -- empty for a confidential service
    provider TEXT NOT NULL,
    programme TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'district', 'confidential')),
    file TEXT NOT NULL,
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    reach TEXT NOT NULL,
    area_basis TEXT NOT NULL,
    declared_districts TEXT NOT NULL,
    nowhere_because TEXT NOT NULL,
    types_answer TEXT NOT NULL,
    types_basis TEXT NOT NULL,
    works_with TEXT NOT NULL,
    works_with_basis TEXT NOT NULL,
    foci_answer TEXT NOT NULL,
    foci_basis TEXT NOT NULL,
    sex TEXT NOT NULL,
    minimum_age INTEGER,
    maximum_age INTEGER,
    victim_support TEXT NOT NULL,
    front_door TEXT NOT NULL,
    front_door_basis TEXT NOT NULL,
    status TEXT NOT NULL,
    start_date TEXT,
    end_date TEXT,
    funding_end_date TEXT,
    source_date TEXT,
    source TEXT NOT NULL,              -- what the row says of where its answers are from
    row_basis TEXT NOT NULL,
    answered_on TEXT,                  -- when a questionnaire about it came back
    referrals TEXT NOT NULL,           -- whether it sends people on to somebody
    referrals_untold INTEGER NOT NULL, -- to how many that may not be named
    routes_answer TEXT NOT NULL,       -- 'unknown': there may be other routes than are stated
    in_scope TEXT NOT NULL,            -- 'no': the study leaves it out
    scope_reason TEXT NOT NULL
);
CREATE INDEX service_by_import ON service (import);

-- The terms that a service states, in its order; kind is 'type', 'focus', 'designed_for',
-- 'approach' or 'referral_route', term a code of the vocabulary.
CREATE TABLE service_term (
    service INTEGER NOT NULL REFERENCES service ON DELETE CASCADE,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    term TEXT NOT NULL,
    PRIMARY KEY (service, kind, position)
) WITHOUT ROWID;

-- Answers to the questions of the catalogue (adults, groups, risk levels); what is missing here is
-- not stated.
CREATE TABLE service_answer (
    service INTEGER NOT NULL REFERENCES service ON DELETE CASCADE,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    basis TEXT NOT NULL,
    PRIMARY KEY (service, question)
) WITHOUT ROWID;

-- What a service states of its vocabulary's particulars (sessions, accreditation ...); the options
-- are codes, separated by ';'.
CREATE TABLE service_particular (
    service INTEGER NOT NULL REFERENCES service ON DELETE CASCADE,
    particular TEXT NOT NULL,
    answer TEXT NOT NULL,
    basis TEXT NOT NULL,
    options TEXT NOT NULL,
    least REAL,                        -- of a number, both ends of its range
    greatest REAL,
    text TEXT NOT NULL,
    PRIMARY KEY (service, particular)
) WITHOUT ROWID;

-- Where an answer came from when it did not come with its row; before is what it was until then.
CREATE TABLE answer_origin (
    service INTEGER NOT NULL REFERENCES service ON DELETE CASCADE,
    answer TEXT NOT NULL,
    basis TEXT NOT NULL,
    source TEXT NOT NULL,
    date TEXT,
    file TEXT NOT NULL,
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    name TEXT NOT NULL,                -- the column
    cell TEXT NOT NULL,
    before TEXT NOT NULL,
    PRIMARY KEY (service, answer)
) WITHOUT ROWID;

CREATE TABLE service_district (
    service INTEGER NOT NULL REFERENCES service ON DELETE CASCADE,
    district INTEGER NOT NULL REFERENCES district,
    PRIMARY KEY (service, district)
) WITHOUT ROWID;

-- To whom a service sends people on, as its row names them; never to a confidential service.
CREATE TABLE service_referral (
    service INTEGER NOT NULL REFERENCES service ON DELETE CASCADE,
    position INTEGER NOT NULL,
    refers_to TEXT NOT NULL,
    PRIMARY KEY (service, position)
) WITHOUT ROWID;

CREATE TABLE service_detail (
    service INTEGER NOT NULL REFERENCES service ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (service, position)
) WITHOUT ROWID;

-- The services about which questionnaires were sent; a confidential one has no id and no provider.
CREATE TABLE asked (
    id INTEGER PRIMARY KEY,
    service_id TEXT NOT NULL,
    provider TEXT NOT NULL,
    asked_on TEXT NOT NULL,
    reach TEXT NOT NULL,
    catalogues TEXT NOT NULL           -- the files that were asked about together
);

-- When each questionnaire came back, so that reading it again does not date it anew.
CREATE TABLE received (
    sha256 TEXT PRIMARY KEY,
    received_on TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE asked_district (
    asked INTEGER NOT NULL REFERENCES asked ON DELETE CASCADE,
    district INTEGER NOT NULL REFERENCES district ON DELETE CASCADE,
    PRIMARY KEY (asked, district)
) WITHOUT ROWID;

CREATE TABLE problem (
    id INTEGER PRIMARY KEY,
    import INTEGER REFERENCES import ON DELETE CASCADE,  -- null: of the boundaries
    severity TEXT NOT NULL,
    rule TEXT NOT NULL,
    file TEXT NOT NULL,
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    name TEXT NOT NULL,                -- the column
    cell TEXT NOT NULL,                -- "F14"; empty where the file has no sheets
    message TEXT NOT NULL,
    hint TEXT NOT NULL
);
CREATE INDEX problem_by_import ON problem (import);

-- The last findings. Their services are numbered as the findings number them.
CREATE TABLE found_service (
    id INTEGER PRIMARY KEY,
    service_id TEXT NOT NULL,
    provider TEXT NOT NULL,
    programme TEXT NOT NULL,
    visibility TEXT NOT NULL
);

CREATE TABLE component (
    id INTEGER PRIMARY KEY,
    suite INTEGER NOT NULL REFERENCES suite,
    code TEXT NOT NULL,
    tier TEXT NOT NULL,
    label TEXT NOT NULL,
    UNIQUE (suite, code)
);

CREATE TABLE cell (
    id INTEGER PRIMARY KEY,
    district INTEGER NOT NULL REFERENCES district,
    component INTEGER NOT NULL REFERENCES component,
    status TEXT NOT NULL,
    shown_as TEXT NOT NULL,
    marks TEXT NOT NULL,               -- separated by ';'
    ends_on TEXT,                      -- the first day without, if funding is not renewed
    ends_by TEXT,                      -- 'end_date', or 'funding_end_date': only if it is not
    victim_support TEXT,
    UNIQUE (component, district)
);

-- standing is 'match', 'possible' or 'near_miss'; because says what is not known or fails.
CREATE TABLE cell_service (
    cell INTEGER NOT NULL REFERENCES cell,
    standing TEXT NOT NULL,
    position INTEGER NOT NULL,
    service INTEGER NOT NULL REFERENCES found_service,
    because TEXT NOT NULL,
    PRIMARY KEY (cell, standing, position)
) WITHOUT ROWID;

CREATE TABLE group_cell (
    id INTEGER PRIMARY KEY,
    district INTEGER NOT NULL REFERENCES district,
    component INTEGER NOT NULL REFERENCES component,
    specialist_group TEXT NOT NULL,
    status TEXT NOT NULL,
    services INTEGER NOT NULL,
    possible INTEGER NOT NULL,
    designed INTEGER NOT NULL
);

CREATE TABLE unplaced (
    suite INTEGER NOT NULL REFERENCES suite,
    service INTEGER NOT NULL REFERENCES found_service,
    PRIMARY KEY (suite, service)
) WITHOUT ROWID;

CREATE TABLE duplication (
    id INTEGER PRIMARY KEY,
    suite INTEGER NOT NULL REFERENCES suite,
    kind TEXT NOT NULL,
    district INTEGER REFERENCES district,  -- null: region-wide
    type TEXT NOT NULL,
    reason TEXT NOT NULL
);

CREATE TABLE duplication_service (
    duplication INTEGER NOT NULL REFERENCES duplication,
    service INTEGER NOT NULL REFERENCES found_service,
    PRIMARY KEY (duplication, service)
) WITHOUT ROWID;

CREATE TABLE joint_commissioning (
    id INTEGER PRIMARY KEY,
    component INTEGER NOT NULL REFERENCES component,
    scope TEXT NOT NULL,
    population INTEGER
);

CREATE TABLE joint_district (
    joint_commissioning INTEGER NOT NULL REFERENCES joint_commissioning,
    district INTEGER NOT NULL REFERENCES district,
    PRIMARY KEY (joint_commissioning, district)
) WITHOUT ROWID;

CREATE TABLE comprehensiveness (
    suite INTEGER NOT NULL REFERENCES suite,
    district INTEGER NOT NULL REFERENCES district,
    provided INTEGER NOT NULL,
    provided_locally INTEGER NOT NULL,
    unclear INTEGER NOT NULL,
    assessed INTEGER NOT NULL,
    PRIMARY KEY (suite, district)
) WITHOUT ROWID;

CREATE TABLE provision (
    id INTEGER PRIMARY KEY,
    district INTEGER REFERENCES district,  -- null: region-wide
    type TEXT NOT NULL,
    risk_level TEXT NOT NULL,
    yes INTEGER NOT NULL,
    unknown INTEGER NOT NULL,
    no INTEGER NOT NULL,
    not_stated INTEGER NOT NULL
);

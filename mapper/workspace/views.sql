-- Layers over the tables, for QGIS: one feature a district, a cell, a public service.
CREATE VIEW district_gaps AS
SELECT district.id AS feature_id,
       district.code AS district,
       district.name AS district_name,
       district.population AS population,
       comprehensiveness.provided AS provided,
       comprehensiveness.provided_locally AS provided_locally,
       comprehensiveness.unclear AS not_known,
       comprehensiveness.assessed - comprehensiveness.provided - comprehensiveness.unclear
           AS none_found,
       comprehensiveness.assessed AS assessed,
       district.geometry AS geometry
FROM district
LEFT JOIN comprehensiveness
    ON comprehensiveness.district = district.id AND comprehensiveness.suite = 1;

CREATE VIEW cell_map AS
SELECT cell.id AS feature_id,
       suite.name AS suite,
       component.tier AS tier,
       component.code AS component,
       component.label AS component_label,
       district.code AS district,
       district.name AS district_name,
       cell.status AS status,
       cell.shown_as AS shown_as,
       cell.marks AS marks,
       cell.ends_on AS ends_on,
       cell.ends_by AS ends_by,
       cell.victim_support AS victim_support,
       district.geometry AS geometry
FROM cell
JOIN component ON component.id = cell.component
JOIN suite ON suite.id = component.suite
JOIN district ON district.id = cell.district;

CREATE VIEW public_services AS
SELECT service.id AS feature_id,
       service.service_id AS service_id,
       service.provider AS provider,
       service.programme AS programme,
       service.declared_districts AS declared_districts,
       service.reach AS reach,
       service.geometry AS geometry
FROM service
WHERE service.visibility = 'public' AND service.geometry IS NOT NULL;

INSERT INTO views_geometry_columns
    (view_name, view_geometry, view_rowid, f_table_name, f_geometry_column, read_only)
VALUES
    ('district_gaps', 'geometry', 'feature_id', 'district', 'geometry', 1),
    ('cell_map', 'geometry', 'feature_id', 'district', 'geometry', 1),
    ('public_services', 'geometry', 'feature_id', 'service', 'geometry', 1);

"""Opens the layers of a gapmap.gpkg in QGIS and draws each, and then its project, which it draws as it
comes; fails with a sentence.

usage: opens.py GEOPACKAGE FINDINGS [PICTURE]: the project's map goes into the picture, to be looked at
"""
import json
import os
import shutil
import sys
import tempfile

from qgis.core import (QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsProject,
                       QgsVectorLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

gpkg, findings_file = sys.argv[1:3]
picture_file = sys.argv[3] if len(sys.argv) > 3 else None
with open(findings_file, encoding="utf-8") as file:
    findings = json.load(file)
cells = findings["cells"]
expected = {
    "districts": len(findings["districts"]),
    "cells": len(cells),
    "gaps": sum(cell["status"] == "gap" for cell in cells),
    "joint_commissioning": len(findings["joint_commissioning"]),
    "services": len(findings["services"]),
    "catchments": 0,
}


def picture(layers, crs, extent, size):
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(crs)
    settings.setExtent(extent)
    settings.setOutputSize(size)
    settings.setBackgroundColor(QColor("white"))
    settings.setFlag(QgsMapSettings.DrawLabeling, True)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def colours(image):
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def check(holds, sentence):
    if not holds:
        sys.exit(sentence)


def look_at_layers():
    """Everything of QGIS must be gone before the application is."""
    whole = QgsVectorLayer(f"{gpkg}|layername=districts", "districts", "ogr").extent()
    for name, count in expected.items():
        layer = QgsVectorLayer(f"{gpkg}|layername={name}", name, "ogr")
        check(layer.isValid(), f"{name}: QGIS cannot open it")
        check(layer.featureCount() == count, f"{name}: {layer.featureCount()} features, not {count}")
        rules = layer.renderer().rootRule().children() if hasattr(layer.renderer(), "rootRule") else []
        check(rules, f"{name}: QGIS did not take the style that the file holds")
        if name in ("cells", "gaps", "joint_commissioning"):
            check(sum(rule.active() for rule in rules) == 1, f"{name}: not one component is shown")
        seen = colours(picture([layer], layer.crs(), whole, QSize(400, 400)))
        ink = {"districts": "#e69a4d", "cells": "#175673", "gaps": "#fbdcb2", "joint_commissioning": "#e69a4d"}
        check(ink.get(name, "#ffffff") in seen, f"{name}: its picture lacks {ink.get(name)}: {sorted(seen)[:12]}")
        if name in ("districts", "cells"):
            check("#1d2a33" in seen, f"{name}: nothing is hatched, though some is not known")


SHOWN = {"gapmap_districts", "gapmap_services"}
TABLES = {"gapmap_cell_findings", "gapmap_out_of_scope"}


def look_at_project():
    """From another folder than that in which it was made, as people move files."""
    with tempfile.TemporaryDirectory() as elsewhere:
        moved = os.path.join(elsewhere, os.path.basename(gpkg))
        shutil.copy(gpkg, moved)
        storage = QgsApplication.projectStorageRegistry().projectStorageFromType("geopackage")
        check(storage.listProjects(moved) == ["gapmap"], "QGIS does not list the project")
        project = QgsProject.instance()
        check(project.read(f"geopackage:{moved}?projectName=gapmap"),
              f"QGIS cannot open the project: {project.error()}")
        check(project.crs().isValid(), "the project has no CRS")
        check(findings["suite"]["title"] in project.title(), f"the title is {project.title()}")
        credit = project.readEntry("CopyrightLabel", "/Label")[0]
        check("Natural Earth" in credit, f"the map credits {credit!r}")
        layers = project.mapLayers()
        wanted = {f"gapmap_{name}" for name in expected} | TABLES
        check(set(layers) == wanted, f"the project has {sorted(layers)}")
        tree = project.layerTreeRoot()
        check(len(tree.findGroups()) == 4, "the layers are not in groups")
        for name, layer in layers.items():
            check(layer.isValid(), f"{name}: the project's layer cannot be opened")
            check(layer.source().startswith(elsewhere), f"{name}: it is read from {layer.source()}")
            check(tree.findLayer(name).isVisible() == (name in SHOWN), f"{name}: it is not shown as meant")
            if name not in TABLES:
                check(layer.crs() == project.crs(), f"{name}: its CRS is {layer.crs().description()}")
                check(hasattr(layer.renderer(), "rootRule"), f"{name}: it has no style")
                check(layer.metadata().rights() == [credit], f"{name}: it does not credit its borders")
        extent = project.viewSettings().defaultViewExtent()
        whole = layers["gapmap_districts"].extent()
        check(extent.contains(whole) and extent.width() < 2 * whole.width(), "the map shows another place")
        image = picture(tree.checkedLayers(), project.crs(), extent, QSize(1000, 800))
        if picture_file:
            image.save(picture_file)
        seen = colours(image)
        for colour, what in (("#e69a4d", "districts"), ("#1d2a33", "what is not known, or names")):
            check(colour in seen, f"the project's map lacks {what}")
        project.clear()


application = QgsApplication([], False)
application.initQgis()
look_at_layers()
look_at_project()
application.exitQgis()
print("QGIS opens and draws", ", ".join(expected), "and the project of them all")

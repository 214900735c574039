"""Opens the layers of a gapmap.gpkg in QGIS and draws each; fails with a sentence."""
import json
import sys

from qgis.core import QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

gpkg, findings_file = sys.argv[1:3]
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


def colours(layer, extent):
    """The colours of the layer's picture."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(400, 400))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage()
    return {picture.pixelColor(x, y).name() for x in range(0, 400, 2) for y in range(0, 400, 2)}


def check(holds, sentence):
    if not holds:
        sys.exit(sentence)


application = QgsApplication([], False)
application.initQgis()
whole = QgsVectorLayer(f"{gpkg}|layername=districts", "districts", "ogr").extent()
for name, count in expected.items():
    layer = QgsVectorLayer(f"{gpkg}|layername={name}", name, "ogr")
    check(layer.isValid(), f"{name}: QGIS cannot open it")
    check(layer.featureCount() == count, f"{name}: {layer.featureCount()} features, not {count}")
    rules = layer.renderer().rootRule().children() if hasattr(layer.renderer(), "rootRule") else []
    check(rules, f"{name}: QGIS did not take the style that the file holds")
    if name in ("cells", "gaps", "joint_commissioning"):
        check(sum(rule.active() for rule in rules) == 1, f"{name}: not one component is shown")
    seen = colours(layer, whole)
    ink = {"districts": "#e69a4d", "cells": "#175673", "gaps": "#fbdcb2", "joint_commissioning": "#e69a4d"}
    check(ink.get(name, "#ffffff") in seen, f"{name}: its picture lacks {ink.get(name)}: {sorted(seen)[:12]}")
    if name in ("districts", "cells"):
        check("#1d2a33" in seen, f"{name}: nothing is hatched, though some is not known")
print("QGIS opens and draws", ", ".join(expected))
application.exitQgis()

#!/usr/bin/env python3
"""Writes a made-up postcode directory in the layout of ONSPD (53 columns), sorted by postcode.

usage: postcodes.py FILE [ROWS]

Nothing in it is a real place: postcodes are counted through, positions and codes drawn at random
(seeded). About one in three is terminated, a few have no grid reference.
"""
import random
import sys

HEADER = (
    "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,"
    "osgrdind,oshlthau,nhser,ctry,rgn,streg,pcon,eer,teclec,ttwa,pct,itl,statsward,oa01,casward,"
    "npark,lsoa01,msoa01,ur01ind,oac01,oa11,lsoa11,msoa11,wz11,sicbl,bua24,ru11ind,oac11,lat,long,"
    "lep1,lep2,pfa,imd,calncv,icb,oa21,lsoa21,msoa21,ruc21ind"
)
LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
AREAS = [a + b for a in "ABCDEFGHIKLMNOPRSTUWY" for b in "ABDHLNORSTWY"]


def postcodes(rows):
    """Rows that sort as they come: area, district, sector, unit."""
    units = [a + b for a in LETTERS for b in LETTERS]
    left = rows
    for area in AREAS:
        for district in (f"{n}" for n in range(1, 10)):
            for sector in "0123456789":
                for unit in units[::4]:
                    if left == 0:
                        return
                    left -= 1
                    yield area + district, sector + unit


def main():
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 1_700_000
    draw = random.Random(42)
    with open(sys.argv[1], "w", newline="") as out:
        out.write(HEADER + "\r\n")
        for outward, inward in postcodes(rows):
            number = draw.randrange(1_000_000)
            ended = f"20{number % 24:02}{number % 12 + 1:02}" if number % 3 == 0 else ""
            nowhere = number % 97 == 0
            east = "" if nowhere else f"{number % 650_000:07}"
            north = "" if nowhere else f"{number * 7 % 1_200_000:07}"
            lat = 99.999999 if nowhere else 50 + number % 8000 / 1000
            long = 0 if nowhere else -6 + number % 7000 / 1000
            code = f"E0{number % 9}000{number % 350:03}"
            out.write(
                f'"{outward:4}{inward}","{outward:4} {inward}","{outward} {inward}","198001",'
                f'"{ended}","E99999999","E99999999","E08000{number % 350:03}","{code}","{code}","0",'
                f'"{east}","{north}","{9 if nowhere else 1}","E18000002","E40000012","E92000001",'
                f'"E12000003","0","E14001003","E15000003","S99999999","E30000234","E16000001",'
                f'"TLE4{number % 9}","{code}","E0005{number % 9999:04}","00DA","E65000001",'
                f'"E0101{number % 9999:04}","E0200{number % 9999:04}","5","1B1",'
                f'"E0005{number % 9999:04}","E0101{number % 9999:04}","E0200{number % 9999:04}",'
                f'"E3300{number % 9999:04}","E38000225","E63000001","A1","5B1",{lat:.6f},'
                f'{long:.6f},"E37000018","","E23000010",{number % 32844},"E56000001","E54000054",'
                f'"E0005{number % 9999:04}","E0101{number % 9999:04}","E0200{number % 9999:04}",'
                f'"UN1"\r\n'
            )


if __name__ == "__main__":
    main()

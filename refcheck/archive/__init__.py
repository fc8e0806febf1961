"""Exchange → Capture: the bytes behind every verdict, kept as WARC 1.1 (ISO 28500:2017).

    digests       names for payloads and records, the same on every run
    urlkeys       addresses as they are written, and the key they are looked up by
    records       Exchange → the records that keep it (pure)
    members       one gzip member per record: written, and read back one by one
    scanning      which records a WARC file holds, and whether its end is torn
    index         where each capture stands (SQLite, rebuilt from the WARCs when lost)
    catching_up   torn tails cut and the index levelled with the WARCs, at every start
    locking       one writer for each file
    output        the WARC file that is being written, and the next when it is full
    warcs         `WarcArchive`, the writer behind the `Archive` port
    reading       `ArchiveReader`: bytes back by capture, or by address and date
    loading       one record read with warcio
    verification  every record and digest read again
    cdxj, wacz    the archive in the forms that replay tools open

Decisions:
    2026-11-22: a record's id is computed from what it keeps (address, time, method, status,
    payload), because a replayed cassette must give the same captures on every run; instead of
    random ids, which would make each replay write everything again.
    2026-11-22: the request is written before its response, in one write call, because a group is
    then whole exactly when its response is there, and a torn tail never leaves a response alone.
    2026-11-22: records are rendered here and only read with warcio, because its writer compresses
    each body at level 9: bodies come gzipped already, and doing it again is most of the cost.
    2026-11-22: data reaches the operating system with every append (a killed process loses
    nothing) and the disk with every close or new file; instead of one fsync for each page,
    which costs more than the fetch. The index is never synced: the WARCs are the truth.
    2026-11-22: a night's answers that bring nothing new are written many at a time, before the looks
    that rest on them are in the history, because one by one they cost as much as being asked for.
    2026-11-22: WACZ files are written here, because the index is at hand and streams into them;
    instead of py-wacz, which reads every record again and brings 21 MB along.
    2026-11-22: a file that is shorter than what the index knows stops the run, because evidence
    that was kept is gone and only a person can say whether that is right; a torn tail, which
    only a killed run leaves, is cut without asking.
    2026-11-22: what a torn tail held is put beside the file before it is cut, because even half
    a record may be somebody's evidence.
"""

from refcheck.archive.reading import ArchiveReader
from refcheck.archive.warcs import WarcArchive

__all__ = ["ArchiveReader", "WarcArchive"]

"""The tables: pieces and claims, links and what was seen at them, verdicts, nights and what was told.

An index stands behind every question that is asked of a table that grows: what is due, what was seen at one
address, what of a night is not judged yet. Not one more: each is written with every look.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from refcheck.store.types import Json, Key, UtcTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

pieces = Table(
    "pieces",
    metadata,
    Column("id", Key, primary_key=True),
    Column("source", Text, nullable=False, unique=True),  # path or address, as the settings lead to it
    Column("digest", Text, nullable=False),  # of the bytes; an unchanged piece is not parsed again
    Column("parser_version", Text, nullable=False),
    Column("title", Text),
    Column("url", Text),
    Column("language", Text),
    Column("read_at", UtcTime, nullable=False),
    Column("problem", Text),  # why it could not be read, None where it could
)

links = Table(
    "links",
    metadata,
    Column("id", Key, primary_key=True),
    Column("url", Text, nullable=False, unique=True),  # normalised: what is asked
    Column("host", Text, nullable=False),
    Column("expectation", Json),  # title, passage, date and outlet that the pieces lead us to expect
    Column("added_at", UtcTime, nullable=False),
    Column("due_at", UtcTime),  # None: no piece cites it any longer
    Column("state", Text, nullable=False, server_default="alive"),
    Column("memory", Json),  # jobs.policy.LinkMemory: what its history has led to
    Column("seen_at", UtcTime),  # the last observation, judged or not
    Column("alive_at", UtcTime),
    Column("failing_since", UtcTime),
    Column("outcome", Text),
    Column("reason", Text),
    Column("detail", Text),
    Column("status", Integer),
    Column("final_url", Text),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("body_digest", Text),
    Column("text_digest", Text),
    Column("title", Text),
    Column("record_id", Text),  # the last capture
    Column("kept_record_id", Text),  # the copy that the cited words were last seen on
    Column("kept_text_digest", Text),
    Column("judged_with", Text),  # what the last reading depended on besides the bytes
    Column("changes_seen", Integer, nullable=False, server_default="0"),
    Column("looks", Integer, nullable=False, server_default="0"),
    # What is due, for the whole job and for one host; links that nobody cites are never asked for.
    Index("ix_links_due_at", "due_at", "host", postgresql_where=text("due_at IS NOT NULL")),
    Index("ix_links_host_due_at", "host", "due_at"),
    Index("ix_links_state", "state", postgresql_where=text("state <> 'alive'"), sqlite_where=text("state <> 'alive'")),
)

hosts = Table(
    "hosts",
    metadata,
    Column("host", Text, primary_key=True),
    Column("night_id", Key),  # the night of what follows
    Column("asking", Json),  # numbers of the addresses that its worker may have asked and not kept yet
    Column("put_off_until", UtcTime),  # when those are due again whose worker was lost
    Column("paused_until", UtcTime),  # the host asked for fewer requests (Retry-After)
    Column("pace", Float),  # and for so many seconds between two
    Index("ix_hosts_put_off_until", "put_off_until", postgresql_where=text("put_off_until IS NOT NULL")),
)

visits = Table(
    "visits",
    metadata,
    Column("id", Key, primary_key=True),
    Column("lock", Text, nullable=False),  # of the host that a page led to
    Column("host", Text, nullable=False),
    Column("worker", Key, nullable=False),  # who wants to ask it
    Column("granted_at", UtcTime),
    Index("ix_visits_lock", "lock"),
)

claims = Table(
    "claims",
    metadata,
    Column("id", Text, primary_key=True),  # digest of what verifying it depends on
    Column("link_id", Key, ForeignKey("links.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, CheckConstraint("kind IN ('claim', 'quotation')", name="kind"), nullable=False),
    Column("text", Text, nullable=False),
    Column("content", Json, nullable=False),  # the Claim or Quotation and its Reference
    Column("verdict", Text),  # the last one
    Column("verified_at", UtcTime),
    Column("verifier_version", Text),
    Column("text_digest", Text),  # of the page it was verified on
    Column("kept_verdict", Text),  # the verdict on the kept copy
    Column("kept_passage", Text),  # its words there
    Column("missing_since", UtcTime),
    Column("lost", Json),  # datatypes.nights.LostWords while its words are missing
    Index("ix_claims_link_id", "link_id"),
)

citations = Table(
    "citations",
    metadata,
    Column("id", Key, primary_key=True),
    Column("piece_id", Key, ForeignKey("pieces.id", ondelete="CASCADE"), nullable=False),
    Column("link_id", Key, ForeignKey("links.id", ondelete="CASCADE"), nullable=False),
    Column("claim_id", Text, ForeignKey("claims.id", ondelete="CASCADE")),  # None: the address alone is cited
    Column("cited_as", Text, nullable=False),  # the address as the piece writes it
    Column("start", Integer),  # place of the words in the piece, code points
    Column("end", Integer),
    Index("ix_citations_piece_id", "piece_id"),
    Index("ix_citations_link_id", "link_id"),
    Index("ix_citations_claim_id", "claim_id"),
)

nights = Table(
    "nights",
    metadata,
    Column("id", Key, primary_key=True),
    Column("started_at", UtcTime, nullable=False),
    Column("finished_at", UtcTime),
    Column("trusted_until", UtcTime),  # the last time at which our own network was seen to work
    Column("is_void", Boolean, nullable=False, server_default=text("false")),
    Column("void_reason", Text),
    Column("owner", Text, nullable=False),
    Column("report", Json),  # datatypes.nights.NightReport
    Column("requests", Integer, nullable=False, server_default=text("0")),
    Column("archive_requests", Integer, nullable=False, server_default=text("0")),  # those to public web archives
    Column("archive_errors", Integer, nullable=False, server_default=text("0")),
    Index("ix_nights_started_at", "started_at"),
    Index("ix_nights_finished_at", "finished_at"),
)

observations = Table(
    "observations",
    metadata,
    Column("id", Key, primary_key=True),
    # Of links and nights, which nothing deletes: having the database check it would cost a third of keeping a look.
    Column("link_id", Key, nullable=False),
    Column("night_id", Key, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text),
    Column("detail", Text),
    Column("status", Integer),
    Column("final_url", Text),
    Column("body_digest", Text),
    Column("text_digest", Text),
    Column("record_id", Text),
    Column("title", Text),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("similarity", Float),  # of the page's text to the kept copy, 0 to 1
    Column("is_seen_elsewhere", Boolean, nullable=False, server_default=text("false")),  # by a second vantage
    Column("is_host_down", Boolean, nullable=False, server_default=text("false")),
    Column("judged_with", Text),
    Column("verdicts", Json),  # on the claims that were read anew
    Column("is_new_failure", Boolean, nullable=False, server_default=text("false")),  # and it answered before
    Column("is_unchanged", Boolean, nullable=False, server_default=text("false")),
    Column("is_counted", Boolean),  # None: not judged yet; False: suspended, as our own network failed
    Column("state", Text),  # what was held after it
    UniqueConstraint("link_id", "night_id"),  # one look a night: a re-run is not another check
    Index("ix_observations_night_id_id", "night_id", "id"),
)

verdicts = Table(
    "verdicts",
    metadata,
    Column("id", Key, primary_key=True),
    Column("claim_id", Text, ForeignKey("claims.id", ondelete="CASCADE"), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("reason", Text),
    Column("explanation", Text),
    Column("probability", Float),
    Column("passage", Text),
    Column("text_digest", Text),
    Column("record_id", Text),
    Column("verifier_version", Text, nullable=False),
    Index("ix_verdicts_claim_id_at", "claim_id", "at"),
)

human_verdicts = Table(
    "human_verdicts",
    metadata,
    Column("id", Key, primary_key=True),
    Column("link_id", Key, ForeignKey("links.id", ondelete="CASCADE"), nullable=False),
    Column("claim_id", Text, ForeignKey("claims.id", ondelete="CASCADE")),  # None: about the link
    Column("decision", Text, CheckConstraint("decision IN ('accept', 'reject')", name="decision"), nullable=False),
    Column("why", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("until", UtcTime),
    Column("basis", Text),  # digest of the page's text when it was given; another text ends it
    Column("void_at", UtcTime),
    Column("void_reason", Text),
    Index("ix_human_verdicts_link_id", "link_id"),
    Index("ix_human_verdicts_claim_id", "claim_id"),
)

changes = Table(
    "changes",
    metadata,
    Column("id", Key, primary_key=True),
    Column("night_id", Key, ForeignKey("nights.id", ondelete="CASCADE"), nullable=False),
    Column("link_id", Key, ForeignKey("links.id", ondelete="CASCADE"), nullable=False),
    Column("observation_id", Key, nullable=False),  # outlives the observation
    Column("kind", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("content", Json, nullable=False),  # datatypes.nights.Change without its id
    UniqueConstraint("observation_id", "kind"),  # however often a night is judged, a change is there once
    Index("ix_changes_night_id", "night_id"),
    Index("ix_changes_link_id", "link_id"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Key, primary_key=True),
    Column("night_id", Key, ForeignKey("nights.id", ondelete="CASCADE"), nullable=False),
    Column("channel", Text, nullable=False),
    Column("claimed_at", UtcTime, nullable=False),
    Column("sent_at", UtcTime),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("problem", Text),
    UniqueConstraint("night_id", "channel"),  # each night is told once on each channel
)

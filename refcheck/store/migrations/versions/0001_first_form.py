"""The first form of the history."""

import sqlalchemy as sa
from alembic import op

from refcheck.store.types import Json, Key, UtcTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "links",
        sa.Column("id", Key, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("expectation", Json, nullable=True),
        sa.Column("added_at", UtcTime(), nullable=False),
        sa.Column("due_at", UtcTime(), nullable=True),
        sa.Column("state", sa.Text(), server_default="alive", nullable=False),
        sa.Column("memory", Json, nullable=True),
        sa.Column("seen_at", UtcTime(), nullable=True),
        sa.Column("alive_at", UtcTime(), nullable=True),
        sa.Column("failing_since", UtcTime(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("final_url", sa.Text(), nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("body_digest", sa.Text(), nullable=True),
        sa.Column("text_digest", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("record_id", sa.Text(), nullable=True),
        sa.Column("kept_record_id", sa.Text(), nullable=True),
        sa.Column("kept_text_digest", sa.Text(), nullable=True),
        sa.Column("judged_with", sa.Text(), nullable=True),
        sa.Column("changes_seen", sa.Integer(), server_default="0", nullable=False),
        sa.Column("looks", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_links")),
        sa.UniqueConstraint("url", name=op.f("uq_links_url")),
    )
    with op.batch_alter_table("links", schema=None) as batch_op:
        batch_op.create_index(
            "ix_links_due_at", ["due_at", "host"], unique=False, postgresql_where=sa.text("due_at IS NOT NULL")
        )
        batch_op.create_index("ix_links_host_due_at", ["host", "due_at"], unique=False)
        batch_op.create_index("ix_links_state", ["state"], unique=False)

    op.create_table(
        "nights",
        sa.Column("id", Key, nullable=False),
        sa.Column("started_at", UtcTime(), nullable=False),
        sa.Column("finished_at", UtcTime(), nullable=True),
        sa.Column("trusted_until", UtcTime(), nullable=True),
        sa.Column("is_void", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("report", Json, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nights")),
    )
    with op.batch_alter_table("nights", schema=None) as batch_op:
        batch_op.create_index("ix_nights_finished_at", ["finished_at"], unique=False)
        batch_op.create_index("ix_nights_started_at", ["started_at"], unique=False)

    op.create_table(
        "pieces",
        sa.Column("id", Key, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("parser_version", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("read_at", UtcTime(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pieces")),
        sa.UniqueConstraint("source", name=op.f("uq_pieces_source")),
    )
    op.create_table(
        "changes",
        sa.Column("id", Key, nullable=False),
        sa.Column("night_id", Key, nullable=False),
        sa.Column("link_id", Key, nullable=False),
        sa.Column("observation_id", Key, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("content", Json, nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["links.id"], name=op.f("fk_changes_link_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["night_id"], ["nights.id"], name=op.f("fk_changes_night_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
        sa.UniqueConstraint("observation_id", "kind", name=op.f("uq_changes_observation_id_kind")),
    )
    with op.batch_alter_table("changes", schema=None) as batch_op:
        batch_op.create_index("ix_changes_link_id", ["link_id"], unique=False)
        batch_op.create_index("ix_changes_night_id", ["night_id"], unique=False)

    op.create_table(
        "claims",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("link_id", Key, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("content", Json, nullable=False),
        sa.Column("verdict", sa.Text(), nullable=True),
        sa.Column("verified_at", UtcTime(), nullable=True),
        sa.Column("verifier_version", sa.Text(), nullable=True),
        sa.Column("text_digest", sa.Text(), nullable=True),
        sa.Column("kept_verdict", sa.Text(), nullable=True),
        sa.Column("kept_passage", sa.Text(), nullable=True),
        sa.Column("missing_since", UtcTime(), nullable=True),
        sa.Column("lost", Json, nullable=True),
        sa.ForeignKeyConstraint(["link_id"], ["links.id"], name=op.f("fk_claims_link_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
    )
    with op.batch_alter_table("claims", schema=None) as batch_op:
        batch_op.create_index("ix_claims_link_id", ["link_id"], unique=False)

    op.create_table(
        "deliveries",
        sa.Column("id", Key, nullable=False),
        sa.Column("night_id", Key, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("claimed_at", UtcTime(), nullable=False),
        sa.Column("sent_at", UtcTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["night_id"], ["nights.id"], name=op.f("fk_deliveries_night_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("night_id", "channel", name=op.f("uq_deliveries_night_id_channel")),
    )
    op.create_table(
        "observations",
        sa.Column("id", Key, nullable=False),
        sa.Column("link_id", Key, nullable=False),
        sa.Column("night_id", Key, nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("final_url", sa.Text(), nullable=True),
        sa.Column("body_digest", sa.Text(), nullable=True),
        sa.Column("text_digest", sa.Text(), nullable=True),
        sa.Column("record_id", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("similarity", sa.Float(), nullable=True),
        sa.Column("is_seen_elsewhere", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("is_host_down", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("judged_with", sa.Text(), nullable=True),
        sa.Column("verdicts", Json, nullable=True),
        sa.Column("is_new_failure", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("is_unchanged", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("is_counted", sa.Boolean(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["link_id"], ["links.id"], name=op.f("fk_observations_link_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["night_id"], ["nights.id"], name=op.f("fk_observations_night_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observations")),
        sa.UniqueConstraint("link_id", "night_id", name=op.f("uq_observations_link_id_night_id")),
    )
    with op.batch_alter_table("observations", schema=None) as batch_op:
        batch_op.create_index("ix_observations_at", ["at"], unique=False)
        batch_op.create_index("ix_observations_link_id_at", ["link_id", "at"], unique=False)
        batch_op.create_index("ix_observations_night_id", ["night_id"], unique=False)
        batch_op.create_index(
            "ix_observations_night_id_uncounted",
            ["night_id", "id"],
            unique=False,
            postgresql_where=sa.text("is_counted IS NULL"),
            sqlite_where=sa.text("is_counted IS NULL"),
        )

    op.create_table(
        "citations",
        sa.Column("id", Key, nullable=False),
        sa.Column("piece_id", Key, nullable=False),
        sa.Column("link_id", Key, nullable=False),
        sa.Column("claim_id", sa.Text(), nullable=True),
        sa.Column("cited_as", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_citations_claim_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["link_id"], ["links.id"], name=op.f("fk_citations_link_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["piece_id"], ["pieces.id"], name=op.f("fk_citations_piece_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citations")),
    )
    with op.batch_alter_table("citations", schema=None) as batch_op:
        batch_op.create_index("ix_citations_claim_id", ["claim_id"], unique=False)
        batch_op.create_index("ix_citations_link_id", ["link_id"], unique=False)
        batch_op.create_index("ix_citations_piece_id", ["piece_id"], unique=False)

    op.create_table(
        "human_verdicts",
        sa.Column("id", Key, nullable=False),
        sa.Column("link_id", Key, nullable=False),
        sa.Column("claim_id", sa.Text(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("until", UtcTime(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=True),
        sa.Column("void_at", UtcTime(), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claims.id"], name=op.f("fk_human_verdicts_claim_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["link_id"], ["links.id"], name=op.f("fk_human_verdicts_link_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_human_verdicts")),
    )
    with op.batch_alter_table("human_verdicts", schema=None) as batch_op:
        batch_op.create_index("ix_human_verdicts_claim_id", ["claim_id"], unique=False)
        batch_op.create_index("ix_human_verdicts_link_id", ["link_id"], unique=False)

    op.create_table(
        "verdicts",
        sa.Column("id", Key, nullable=False),
        sa.Column("claim_id", sa.Text(), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("explanation", sa.Text(), nullable=True),
        sa.Column("probability", sa.Float(), nullable=True),
        sa.Column("passage", sa.Text(), nullable=True),
        sa.Column("text_digest", sa.Text(), nullable=True),
        sa.Column("record_id", sa.Text(), nullable=True),
        sa.Column("verifier_version", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_verdicts_claim_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdicts")),
    )
    with op.batch_alter_table("verdicts", schema=None) as batch_op:
        batch_op.create_index("ix_verdicts_claim_id_at", ["claim_id", "at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("verdicts", schema=None) as batch_op:
        batch_op.drop_index("ix_verdicts_claim_id_at")

    op.drop_table("verdicts")
    with op.batch_alter_table("human_verdicts", schema=None) as batch_op:
        batch_op.drop_index("ix_human_verdicts_link_id")
        batch_op.drop_index("ix_human_verdicts_claim_id")

    op.drop_table("human_verdicts")
    with op.batch_alter_table("citations", schema=None) as batch_op:
        batch_op.drop_index("ix_citations_piece_id")
        batch_op.drop_index("ix_citations_link_id")
        batch_op.drop_index("ix_citations_claim_id")

    op.drop_table("citations")
    with op.batch_alter_table("observations", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_observations_night_id_uncounted",
            postgresql_where=sa.text("is_counted IS NULL"),
            sqlite_where=sa.text("is_counted IS NULL"),
        )
        batch_op.drop_index("ix_observations_night_id")
        batch_op.drop_index("ix_observations_link_id_at")
        batch_op.drop_index("ix_observations_at")

    op.drop_table("observations")
    op.drop_table("deliveries")
    with op.batch_alter_table("claims", schema=None) as batch_op:
        batch_op.drop_index("ix_claims_link_id")

    op.drop_table("claims")
    with op.batch_alter_table("changes", schema=None) as batch_op:
        batch_op.drop_index("ix_changes_night_id")
        batch_op.drop_index("ix_changes_link_id")

    op.drop_table("changes")
    op.drop_table("pieces")
    with op.batch_alter_table("nights", schema=None) as batch_op:
        batch_op.drop_index("ix_nights_started_at")
        batch_op.drop_index("ix_nights_finished_at")

    op.drop_table("nights")
    with op.batch_alter_table("links", schema=None) as batch_op:
        batch_op.drop_index("ix_links_state")
        batch_op.drop_index("ix_links_host_due_at")
        batch_op.drop_index("ix_links_due_at", postgresql_where=sa.text("due_at IS NOT NULL"))

    op.drop_table("links")

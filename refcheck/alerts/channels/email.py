"""A digest by mail: text and HTML in one message, over STARTTLS."""

import smtplib
import socket
import ssl
from contextlib import suppress
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from refcheck.alerts.channels.base import BeforeSending, Channel, NotSentError, UncertainError, read_secret
from refcheck.alerts.digest import Digest
from refcheck.alerts.rendering import render_html, render_text
from refcheck.alerts.settings import EmailSettings
from refcheck.errors import ConfigError
from refcheck.fetch.direct import tls_context

_TIMEOUT = 60.0
_ACCEPTED = 250


def open_email(email: EmailSettings, *, base: Path) -> Channel:
    """Give the channel.

    Raises:
        ConfigError: Its password is not in the environment.
    """
    password = read_secret(email.password_env, name="alerts.email.password_env") if email.password_env else None
    cafile = str(base / email.cafile) if email.cafile else None
    if cafile:
        tls_context(cafile)

    def send(digest: Digest, before: BeforeSending, *, is_again: bool) -> str | None:
        message = build_message(email, digest)
        try:
            with _connect(email, cafile) as server:
                return _hand_over(server, email, password, message, before)
        except smtplib.SMTPAuthenticationError as error:
            raise NotSentError(f"{email.host}: refuses the user {email.user} ({error.smtp_code})") from None
        except smtplib.SMTPException as error:
            raise NotSentError(f"{email.host}: {_said(error)}") from None
        except OSError as error:
            raise NotSentError(f"{email.host}:{email.port}: no connection ({error.strerror or error})") from None

    return Channel(name="email", send=send, is_repeatable=False)


def build_message(email: EmailSettings, digest: Digest) -> EmailMessage:
    """Give the message; the same night gives the same Message-ID, by which mail servers know a message again."""
    message = EmailMessage()
    message["Subject"] = f"{email.subject}: {digest.headline}"
    message["From"] = email.sender
    message["To"] = ", ".join(email.to)
    message["Date"] = format_datetime(digest.report.finished_at)
    message["Message-ID"] = f"<refcheck.{digest.key}@{email.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday notice answers it
    message.set_content(render_text(digest), cte="quoted-printable")
    message.add_alternative(render_html(digest), subtype="html", cte="quoted-printable")
    return message


def _connect(email: EmailSettings, cafile: str | None) -> smtplib.SMTP:
    context = _context(cafile)
    host = socket.gethostname().partition(".")[0] or "localhost"
    if email.security == "tls":
        return smtplib.SMTP_SSL(email.host, email.port, local_hostname=host, timeout=_TIMEOUT, context=context)
    server = smtplib.SMTP(email.host, email.port, local_hostname=host, timeout=_TIMEOUT)
    if email.security == "starttls":
        try:
            server.ehlo()
            server.starttls(context=context)
        except BaseException:
            server.close()
            raise
    return server


def _context(cafile: str | None) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context()
        if cafile:
            context.load_verify_locations(cafile=cafile)
    except OSError as error:
        raise ConfigError(f"alerts.email.cafile: {cafile} cannot be used ({error})") from error
    return context


def _hand_over(
    server: smtplib.SMTP, email: EmailSettings, password: str | None, message: EmailMessage, before: BeforeSending
) -> str | None:
    server.ehlo_or_helo_if_needed()
    if email.user is not None and password is not None:
        server.login(email.user, password)
    code, said = server.mail(email.sender)
    if code != _ACCEPTED:
        raise smtplib.SMTPSenderRefused(code, said, email.sender)
    refused = [box for box in email.to if server.rcpt(box)[0] not in (250, 251)]
    if len(refused) == len(email.to):
        raise NotSentError(f"{email.host}: refuses every recipient")
    before()
    try:
        code, said = server.data(message.as_bytes(policy=policy.SMTP))
    except smtplib.SMTPDataError as error:
        raise NotSentError(f"{email.host}: {_said(error)}") from None
    except (smtplib.SMTPException, OSError) as error:
        raise UncertainError(f"{email.host}: the connection was lost while the mail was handed over") from error
    if code != _ACCEPTED:
        raise NotSentError(f"{email.host}: refuses the mail ({code} {said.decode('latin-1')[:200]})")
    with suppress(smtplib.SMTPException, OSError):
        server.quit()
    return f"{email.host} refuses {', '.join(refused)}" if refused else None


def _said(error: smtplib.SMTPException) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        words = said.decode("latin-1") if isinstance(said, bytes) else str(said)
        return f"{error.smtp_code} {words[:200]}"
    return " ".join(str(error).split())[:200] or type(error).__name__

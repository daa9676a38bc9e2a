#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
"""A mail server for tests: receives for real, keeps every message's bytes, and misbehaves on request.

Prints "listening PORT" once it can be reached. Every message that came with its final dot becomes NNNN.eml, its
bytes after dot-unstuffing, and NNNN.json: envelope, what was answered, and how the sender was connected.

Each line on standard input is a JSON object that plans one fault; it is answered with "ok".
    {"at": POINT, "do": ACTION, "text": "550 …", "to": ADDRESS, "times": N}
POINT   greeting, mail, rcpt, data, body (after the first 1024 bytes), answer (after the final dot), quit
ACTION  reply (with text), drop (the connection), hang (until the other side gives up)
"to" limits rcpt, data, body and answer to one recipient; "times" defaults to once, 0 means always.
    {"at": "none"} forgets all plans. The end of the input ends the server.
"""

import argparse
import asyncio
import json
import logging
import os
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult


class Plans:
    def __init__(self):
        self.plans = []

    def add(self, plan):
        if plan["at"] == "none":
            self.plans.clear()
        else:
            self.plans.append(plan)

    def take(self, point, recipient=None):
        for plan in self.plans:
            if plan["at"] != point or plan.get("to", recipient) != recipient:
                continue
            times = plan.get("times", 1)
            if times == 1:
                self.plans.remove(plan)
            elif times > 1:
                plan["times"] = times - 1
            return plan
        return None


async def hang(folder):
    """Says nothing until the other side hangs up; the file "hanging" tells a test that it began."""
    open(os.path.join(folder, "hanging"), "w").close()
    await asyncio.sleep(3600)


class Mailbox:
    """Keeps what arrived; the number of a message is its order of arrival."""

    def __init__(self, folder):
        self.folder = folder
        self.count = sum(name.endswith(".eml") for name in os.listdir(folder))

    def keep(self, content, facts):
        self.count += 1
        stem = os.path.join(self.folder, f"{self.count:04}")
        for suffix, data in (("json", json.dumps(facts).encode()), ("eml", content)):
            with open(f"{stem}.part", "wb") as file:
                file.write(data)
            os.rename(f"{stem}.part", f"{stem}.{suffix}")


class Receiver(SMTP):
    def __init__(self, handler, plans, number, mechanisms, **options):
        super().__init__(handler, **options)
        self.plans = plans
        self.number = number
        for name in set(self._auth_methods) - set(mechanisms):
            del self._auth_methods[name]

    def recipient(self):
        return self.envelope.rcpt_tos[0] if self.envelope.rcpt_tos else None

    async def misbehave(self, point, recipient=None):
        """Whether a planned fault took the place of the usual answer."""
        plan = self.plans.take(point, recipient)
        if not plan:
            return False
        if plan["do"] == "reply":
            await self.push(plan["text"])
        elif plan["do"] == "drop":
            self.transport.abort()
        else:
            await hang(self.event_handler.mailbox.folder)
        return True

    async def _handle_client(self):
        if await self.misbehave("greeting"):
            if self.transport:
                self.transport.close()
            return
        await super()._handle_client()

    async def smtp_MAIL(self, arg):
        if not await self.misbehave("mail"):
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg):
        address = arg[arg.find("<") + 1 : arg.find(">")] if arg else None
        if not await self.misbehave("rcpt", address):
            await super().smtp_RCPT(arg)

    async def smtp_QUIT(self, arg):
        open(os.path.join(self.event_handler.mailbox.folder, f"goodbye-{self.number}"), "w").close()
        if not await self.misbehave("quit"):
            await super().smtp_QUIT(arg)

    async def smtp_DATA(self, arg):
        if await self.misbehave("data", self.recipient()):
            return
        plan = self.plans.take("body", self.recipient())
        if not plan:
            await super().smtp_DATA(arg)
            return
        await self.push("354 End data with <CR><LF>.<CR><LF>")
        await self._reader.read(1024)
        if plan["do"] == "drop":
            self.transport.abort()
        else:
            self.transport.pause_reading()
            await hang(self.event_handler.mailbox.folder)


class Handler:
    def __init__(self, plans, mailbox):
        self.plans = plans
        self.mailbox = mailbox

    async def handle_DATA(self, server, session, envelope):
        plan = self.plans.take("answer", server.recipient())
        answer = f"250 2.0.0 Ok: queued as Q{self.mailbox.count + 1:04}"
        if plan:
            answer = plan["text"] if plan["do"] == "reply" else plan["do"]
        self.mailbox.keep(
            envelope.original_content,
            {
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "answer": answer,
                "tls": session.ssl is not None or server.transport.get_extra_info("sslcontext") is not None,
                "user": session.auth_data,
                "mechanism": getattr(session, "mechanism", None),
                "hello": session.host_name,
                "connection": server.number,
            },
        )
        if plan and plan["do"] == "drop":
            server.transport.abort()
        elif plan and plan["do"] == "hang":
            await hang(self.mailbox.folder)
        return answer


def authenticator(user, password):
    def check(server, session, envelope, mechanism, login):
        session.mechanism = mechanism
        right = login.login.decode() == user and login.password.decode() == password
        return AuthResult(success=right, handled=False, auth_data=user if right else None)

    return check


async def read_plans(plans):
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        plans.add(json.loads(line))
        print("ok", flush=True)


async def serve(options):
    plans = Plans()
    handler = Handler(plans, Mailbox(options.folder))
    context = None
    if options.tls != "none":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.certificate, options.key)
    connections = iter(range(1, 1 << 30))

    def connection():
        extra = {}
        if options.user:
            extra = {
                "authenticator": authenticator(options.user, options.password),
                "auth_required": True,
                "auth_require_tls": False,
            }
        return Receiver(
            handler,
            plans,
            next(connections),
            options.mechanisms.split(","),
            tls_context=context if options.tls == "starttls" else None,
            require_starttls=options.tls == "starttls",
            enable_SMTPUTF8=True,
            hostname="receiver.example",
            **extra,
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        connection, "127.0.0.1", options.port, ssl=context if options.tls == "tls" else None
    )
    print("listening", server.sockets[0].getsockname()[1], flush=True)
    await read_plans(plans)


def main():
    # That passwords cross a loopback connection in the open is what some tests are about.
    warnings.simplefilter("ignore")
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--tls", choices=["none", "starttls", "tls"], default="none")
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--user", default="")
    parser.add_argument("--password", default="")
    parser.add_argument("--mechanisms", default="PLAIN,LOGIN")
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()

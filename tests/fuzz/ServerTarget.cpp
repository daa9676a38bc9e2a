// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/DeliveryReport.h"
#include "core/email/ReadHead.h"
#include "core/service/sending/MessageCheck.h"
#include "tests/core/service/SendingHouse.h"

#include <QCoreApplication>
#include <QJsonDocument>

// What strangers and clients send to waymark-server. The first byte chooses what the rest is: a JMAP request
// of a TAM, the path of a link to unsubscribe, or a message from elsewhere. Whatever it is, the server
// answers within what it may answer, and what is not ada's stays as it was.

namespace {

using namespace waymark;
using namespace waymark::test;

void require(bool holds, const char *what)
{
    if (!holds)
        qFatal("%s", what);
}

/// One server for all inputs: what one of them made, the next ones find.
SendingHouse &house()
{
    static int count = 1;
    static char name[] = "fuzz_server";
    static char *arguments[] = {name, nullptr};
    static const QCoreApplication application(count, arguments);
    static SendingHouse one;
    return one;
}

const QString &bobsAccount()
{
    static const QString id = house().account(house().bob, QStringLiteral("Bob's"));
    return id;
}

void runRequest(const QByteArray &body)
{
    const QJsonObject before = house().get(house().bob, QStringLiteral("Account"), bobsAccount());
    QByteArray named = body;
    named.replace("WORKSPACE", house().database->workspace().toLatin1());
    named.replace("DRAFT", house().draftId.toLatin1());
    named.replace("BOBS", bobsAccount().toLatin1());
    const Response response = house().post(house().ada, named);
    require(response.status == 200 || response.status == 400 || response.status == 413,
            "a request is executed or refused as a whole");
    require(QJsonDocument::fromJson(response.body).isObject(), "every answer is an object");
    require(house().get(house().bob, QStringLiteral("Account"), bobsAccount()) == before,
            "what is another's stays as it was");
}

void runLink(const QByteArray &token)
{
    for (const char *method : {"GET", "POST"}) {
        Request request;
        request.method = method;
        request.path = "/u/" + token;
        request.headers = {{"host", "h"}, {"content-type", "application/x-www-form-urlencoded"}};
        request.body = "List-Unsubscribe=One-Click";
        const int status = house().send(request).status;
        require(status == 404, "no token is found by guessing");
    }
}

void runMessage(const QByteArray &bytes)
{
    (void)readDeliveryReport(bytes);
    const auto head = readHead(bytes);
    const auto subject =
        checkedMessage(bytes, {QStringLiteral("Ada Tam"), QStringLiteral("ada@team.example"), QString(),
                               QStringLiteral("person0@customer.example"), QStringLiteral("<1@team.example>"),
                               QString(), SendingPolicy{true, QStringLiteral("https://mail.example")}});
    if (!subject)
        return;
    require(head.has_value(), "what may leave can be read");
    require(head->from.size() == 1 && head->to.size() == 1,
            "what may leave has one sender and one recipient");
    require(!head->names.contains(QStringLiteral("bcc")) && !head->names.contains(QStringLiteral("cc")),
            "what may leave has no further recipients");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray rest(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    if (data[0] == 'j')
        runRequest(rest);
    else if (data[0] == 'u')
        runLink(rest);
    else
        runMessage(rest);
    return 0;
}

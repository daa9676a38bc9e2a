// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/sending/WayOutPage.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrlQuery>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::WayOutPage)
};

constexpr char style[] =
    ":root{color-scheme:light dark}"
    "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:3rem 1.5rem;"
    "color:#1a2227;background:#fff;overflow-wrap:anywhere}"
    "h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}"
    "button{font:inherit;font-weight:600;min-height:3rem;padding:.5rem 1.5rem;border:0;border-radius:.375rem;"
    "color:#fff;background:#0e6a84;cursor:pointer}"
    "button:focus-visible{outline:3px solid #1486a6;outline-offset:3px}"
    "@media(prefers-color-scheme:dark){body{color:#e4e9ec;background:#21272b}"
    "button{background:#1a7690}button:focus-visible{outline-color:#4fb3ce}}";

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

Response page(int status, const QString &title, const QString &text, const QByteArray &more = {})
{
    static const QByteArray styleHash =
        QCryptographicHash::hash(QByteArray(style), QCryptographicHash::Sha256).toBase64();
    Response response;
    response.status = status;
    response.contentType = "text/html; charset=utf-8";
    response.headers = {
        {"Content-Security-Policy", "default-src 'none'; style-src 'sha256-" + styleHash +
                                        "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"},
        {"Referrer-Policy", "no-referrer"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Robots-Tag", "noindex"},
        {"Cache-Control", "no-store"}};
    response.body = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" +
                    escaped(title) + "</title><style>" + style + "</style></head><body><main><h1>" +
                    escaped(title) + "</h1><p>" + escaped(text) + "</p>" + more + "</main></body></html>\n";
    return response;
}

} // namespace

Response WayOutPage::question(const QString &organisation)
{
    const QString title = organisation.isEmpty()
                              ? Words::tr("Unsubscribe from these emails?")
                              : Words::tr("Unsubscribe from the emails of %1?").arg(organisation);
    const QByteArray form = "<form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\" "
                            "value=\"One-Click\"><button type=\"submit\">" +
                            escaped(Words::tr("Unsubscribe")) + "</button></form>";
    return page(200, title, Words::tr("Press the button, and no more of them are sent to you."), form);
}

Response WayOutPage::done(const QString &organisation)
{
    return page(200, Words::tr("You are unsubscribed"),
                organisation.isEmpty()
                    ? Words::tr("No more of these emails are sent to you. You can close this page.")
                    : Words::tr("No more of these emails of %1 are sent to you. You can close this page.")
                          .arg(organisation));
}

Response WayOutPage::unknown()
{
    return page(
        404, Words::tr("This link leads nowhere"),
        Words::tr("It may have been cut by a mail program. Open the link from the email once more, or "
                  "answer the email and ask to be taken off the list."));
}

bool WayOutPage::isMeant(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray type = contentType.toLower();
    if (type.startsWith("application/x-www-form-urlencoded"))
        return QUrlQuery(QString::fromLatin1(body))
                   .queryItemValue(QStringLiteral("List-Unsubscribe"), QUrl::FullyDecoded) ==
               QLatin1String("One-Click");
    if (!type.startsWith("multipart/form-data"))
        return false;
    const qsizetype name = body.indexOf("name=\"List-Unsubscribe\"");
    const qsizetype value = name < 0 ? -1 : body.indexOf("\r\n\r\n", name);
    return value >= 0 && body.mid(value + 4).startsWith("One-Click\r\n");
}

} // namespace waymark

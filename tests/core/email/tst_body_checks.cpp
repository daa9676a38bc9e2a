// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "CheckSamples.h"
#include "EmailSamples.h"
#include "core/email/checks/Checks.h"

#include <QTest>

using namespace waymark;
using namespace waymark::test;

namespace {

QByteArray heading(int level)
{
    return R"({"type":"heading","attrs":{"level":)" + QByteArray::number(level) +
           R"(},"content":[{"type":"text","text":"x"}]})";
}

} // namespace

class TestBodyChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeIsFound_data();
    void changeIsFound();
    void changeIsNotFound_data();
    void changeIsNotFound();
    void linkIsFoundAtItsPath();
};

void TestBodyChecks::changeIsFound_data()
{
    addChangeColumns();
    const auto row = addChange;
    const auto error = Severity::Error;
    const auto warning = Severity::Warning;
    const auto note = Severity::Note;

    row("a button that leads nowhere", body(button("", "Go")), "link-empty", error);
    row("a button without text", body(R"({"type":"button","attrs":{"href":"https://e.org/"}})"),
        "button-empty", error);
    row("three buttons",
        body(button("https://e.org/1", "a") + ',' + button("https://e.org/2", "b") + ',' +
             button("https://e.org/3", "c")),
        "many-buttons", warning);
    row("a link by http", body(linkTo("http://e.org/", "Page")), "link-not-https", warning);
    row("a button by http", body(button("http://e.org/", "Page")), "link-not-https", warning);
    row("an image's link by http",
        body(image(R"("src":"https://e.org/a.png","alt":"x","href":"http://e.org/")")), "link-not-https",
        warning);
    row("a blank link", body(linkTo("https://e.org/", " ")), "link-text", warning);
    row("a link that says another address", body(linkTo("https://evil.example/", "https://gitlab.com/x")),
        "link-disagrees", warning);
    row("a link that says another host", body(linkTo("https://evil.example/", "docs.gitlab.com")),
        "link-disagrees", warning);
    row("click here", body(linkTo("https://e.org/", "Click here")), "link-vague", note);
    row("an image without words", body(image(R"("src":"https://e.org/a.png")")), "image-alt", warning);
    row("a linked image without words", body(image(R"("src":"https://e.org/a.png","href":"https://e.org/")")),
        "image-alt", error);
    row("a vector image", body(image(R"("src":"https://e.org/A.SVG?x=1","alt":"x")")), "image-format", error);
    row("nothing but an image", body(image(R"("src":"https://e.org/a.png","alt":"x")")), "all-images",
        warning);
    row("a heading that skips", body(heading(1) + ',' + heading(3)), "heading-skips", warning);
    row("a finding inside a condition",
        body(R"({"type":"condition","attrs":{"rules":[]},"content":[)" + button("", "Go") + "]}"),
        "link-empty", error);
}

void TestBodyChecks::changeIsFound()
{
    QFETCH(Change, change);
    QFETCH(QString, id);
    QFETCH(Severity, severity);
    const QString fault = faultOfFinding(change, id, severity);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

void TestBodyChecks::changeIsNotFound_data()
{
    addChangeColumns();
    const auto row = [](const char *name, const Change &change, const char *id) {
        addChange(name, change, id, Severity::Passed);
    };
    row("two buttons", body(button("https://e.org/1", "a") + ',' + button("https://e.org/2", "b")),
        "many-buttons");
    row("a link that says its own host", body(linkTo("https://www.gitlab.com/x", "GitLab.com")),
        "link-disagrees");
    row("a link whose words are no address", body(linkTo("https://e.org/", "Release 15.2")),
        "link-disagrees");
    row("mail", body(linkTo("mailto:a@e.org", "a@e.org")), "link-disagrees");
    row("an image beside words", body(image(R"("src":"https://e.org/a.png","alt":"x")") + ',' + heading(2)),
        "all-images");
    row("headings one by one", body(heading(1) + ',' + heading(2) + ',' + heading(3) + ',' + heading(1)),
        "heading-skips");
    row("a first heading of level 3", body(heading(3)), "heading-skips");
}

void TestBodyChecks::changeIsNotFound()
{
    QFETCH(Change, change);
    QFETCH(QString, id);
    QVERIFY(!isFoundAfter(change, id));
}

void TestBodyChecks::linkIsFoundAtItsPath()
{
    CheckInput input = goodInput();
    input.source.body =
        blocksOf(R"({"type":"divider"},{"type":"bullet_list","content":[{"type":"list_item","content":[)" +
                 linkTo("http://e.org/", "Page") + "]}]}");
    const QList<Finding> findings = Checks::run(input);
    QCOMPARE(find(findings, "link-not-https")->place,
             (FindingPlace{FindingPlace::Kind::Body, QStringLiteral("/content/1/content/0/content/0")}));
}

QTEST_APPLESS_MAIN(TestBodyChecks)
#include "tst_body_checks.moc"

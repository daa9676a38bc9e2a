// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/AccountField.h"
#include "core/email/MergeValues.h"
#include "core/email/TokenRegistry.h"

#include <QSet>
#include <QTest>

using namespace waymark;

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registryHasExactlyTheseTokens();
    void everyTokenCanBeShown();
    void everyAccountFieldHasAToken();
    void addressesAndSeveralLinesStayOutOfHeaders();
    void unknownTokenIsShownAsItIs();
    void nothingIsAbsent_data();
    void nothingIsAbsent();
    void urlTakesOnlyLinkTargets_data();
    void urlTakesOnlyLinkTargets();
};

void TestTokens::registryHasExactlyTheseTokens()
{
    const QStringList expected =
        QStringLiteral("contact.first_name contact.last_name contact.full_name contact.email contact.title "
                       "account.name account.carr account.tam account.account_owner_team "
                       "account.products_purchased account.deployment_type account.support_level "
                       "account.deployer account.hosting account.customer_conversion_source "
                       "account.provider account.geo account.high_availability account.technology_stack "
                       "account.renewal_date tam.name tam.first_name tam.email tam.title owner.name "
                       "owner.email organisation.name organisation.postal_address program.name step.number "
                       "step.count step.title date.today survey.link unsubscribe.link")
            .split(u' ');
    QStringList names;
    for (const TokenInfo &info : TokenRegistry::all())
        names.append(info.name);
    QCOMPARE(names, expected);
}

void TestTokens::everyTokenCanBeShown()
{
    QSet<QString> labels;
    for (const TokenInfo &info : TokenRegistry::all()) {
        QVERIFY2(!info.label().isEmpty(), qPrintable(info.name));
        QVERIFY2(!info.example().isEmpty(), qPrintable(info.name));
        QVERIFY2(!tokenGroupLabel(info.group).isEmpty(), qPrintable(info.name));
        QVERIFY2(!labels.contains(info.label()), qPrintable(info.label()));
        labels.insert(info.label());
        QCOMPARE(TokenRegistry::find(info.name), &info);
    }
    QCOMPARE(TokenRegistry::label(QStringLiteral("contact.first_name")), QStringLiteral("First name"));
}

void TestTokens::everyAccountFieldHasAToken()
{
    for (const AccountFieldInfo &field : accountFields()) {
        const QString name = field.field == AccountField::TechnicalAccountManager
                                 ? QStringLiteral("account.tam")
                                 : QLatin1String("account.") + field.id;
        const TokenInfo *info = TokenRegistry::find(name);
        QVERIFY2(info, qPrintable(name));
        switch (field.kind) {
        case FieldKind::Money:
            QCOMPARE(info->type, TokenType::Money);
            break;
        case FieldKind::PickMany:
            QCOMPARE(info->type, TokenType::List);
            break;
        case FieldKind::TriState:
            QCOMPARE(info->type, TokenType::Flag);
            break;
        case FieldKind::User:
        case FieldKind::PickOne:
            QCOMPARE(info->type, TokenType::Text);
            break;
        }
    }
}

void TestTokens::addressesAndSeveralLinesStayOutOfHeaders()
{
    for (const TokenInfo &info : TokenRegistry::all())
        QCOMPARE(info.headerSafe, info.type != TokenType::Url && !info.multiLine);
}

void TestTokens::unknownTokenIsShownAsItIs()
{
    QVERIFY(!TokenRegistry::find(QStringLiteral("contact.shoe_size")));
    QVERIFY(!TokenRegistry::find(QString()));
    QCOMPARE(TokenRegistry::label(QStringLiteral("contact.shoe_size")), QStringLiteral("contact.shoe_size"));
}

void TestTokens::nothingIsAbsent_data()
{
    QTest::addColumn<bool>("absent");
    QTest::addColumn<std::function<void(MergeValues &)>>("set");
    using Set = std::function<void(MergeValues &)>;
    const auto row = [](const char *name, bool absent, const Set &set) {
        QTest::newRow(name) << absent << set;
    };
    constexpr QLatin1String name("contact.title");
    row("never set", true, [](MergeValues &) {});
    row("an empty text", true, [=](MergeValues &values) { values.setText(name, {}); });
    row("blanks", true, [=](MergeValues &values) { values.setText(name, QStringLiteral(" \t\u00A0\n")); });
    row("an invalid date", true, [=](MergeValues &values) { values.setDate(name, {}); });
    row("an invalid instant", true, [=](MergeValues &values) { values.setInstant(name, {}); });
    row("an empty list", true, [=](MergeValues &values) { values.setList(name, {}); });
    row("a list of blanks", true, [=](MergeValues &values) { values.setList(name, {QStringLiteral(" ")}); });
    row("unknown", true, [=](MergeValues &values) { values.setFlag(name, TriState::Unknown); });
    row("an empty address", true, [=](MergeValues &values) { values.setUrl(name, {}); });
    row("set and cleared", true, [=](MergeValues &values) {
        values.setText(name, QStringLiteral("x"));
        values.setText(name, {});
    });
    row("a text", false, [=](MergeValues &values) { values.setText(name, QStringLiteral("0")); });
    row("zero", false, [=](MergeValues &values) { values.setNumber(name, 0); });
    row("no money", false, [=](MergeValues &values) { values.setMoney(name, {}); });
    row("false", false, [=](MergeValues &values) { values.setFlag(name, TriState::False); });
    row("a day", false, [=](MergeValues &values) { values.setDate(name, QDate(2026, 11, 20)); });
}

void TestTokens::nothingIsAbsent()
{
    QFETCH(bool, absent);
    QFETCH(std::function<void(MergeValues &)>, set);
    MergeValues values;
    set(values);
    QCOMPARE(std::holds_alternative<std::monostate>(values.value(QStringLiteral("contact.title"))), absent);
}

void TestTokens::urlTakesOnlyLinkTargets_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("taken");
    QTest::newRow("https") << QStringLiteral("https://example.org/?a=1&b=2") << true;
    QTest::newRow("mailto") << QStringLiteral("mailto:a@example.org?subject=x") << true;
    QTest::newRow("a script") << QStringLiteral("javascript:alert(1)") << false;
    QTest::newRow("a script in disguise") << QStringLiteral("java\nscript:alert(1)") << false;
    QTest::newRow("a token") << QStringLiteral("token:survey.link") << false;
    QTest::newRow("a line end") << QStringLiteral("https://example.org/\r\nBcc: x") << false;
    QTest::newRow("a quote") << QStringLiteral("https://example.org/\" onclick=\"x") << false;
    QTest::newRow("no address") << QStringLiteral("example.org") << false;
}

void TestTokens::urlTakesOnlyLinkTargets()
{
    QFETCH(QString, url);
    QFETCH(bool, taken);
    MergeValues values;
    values.setUrl(token::surveyLink, url);
    QCOMPARE(std::holds_alternative<QString>(values.value(token::surveyLink)), taken);
}

QTEST_APPLESS_MAIN(TestTokens)
#include "tst_tokens.moc"

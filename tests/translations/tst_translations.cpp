// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

namespace waymark {

/// Reads the code with lupdate as a translator's tools do, in a copy, so that the source tree stays as it is.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsFoundWhereTheProgramLooksForIt();
    void everyContextIsOurs();
    void everyCountHasItsEnglishSingularAndPlural();
    void everyCountIsGroupedAsItsLanguageDoes();
    void theProgramCountsInEnglish();

private:
    struct Reading
    {
        QString complaints;
        QString catalogue;
    };

    Reading read(const QStringList &options) const;

    const QString m_catalogue = QStringLiteral(WAYMARK_SOURCE_DIR "/translations/waymark_en.ts");
};

static QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// What lupdate says about the code, and the English catalogue as it would become.
TestTranslations::Reading TestTranslations::read(const QStringList &options) const
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("waymark_en.ts"));
    QFile::copy(m_catalogue, copy);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(WAYMARK_SOURCE_DIR));
    lupdate.start(QStringLiteral(WAYMARK_LUPDATE),
                  options + QStringList{u"-silent"_qs, u"-recursive"_qs, u"app"_qs, u"core"_qs, u"ui"_qs,
                                        u"-extensions"_qs, u"cpp,h"_qs, u"-I"_qs, u"."_qs, u"-locations"_qs,
                                        u"none"_qs, u"-ts"_qs, copy});
    lupdate.waitForFinished();
    return {QString::fromUtf8(lupdate.readAllStandardError()), textOf(copy)};
}

static QStringList sourcesOf(const QString &catalogue, const QRegularExpression &message)
{
    QStringList sources;
    auto matches = message.globalMatch(catalogue);
    while (matches.hasNext())
        sources.append(matches.next().captured(1));
    return sources;
}

void TestTranslations::everyTextIsFoundWhereTheProgramLooksForIt()
{
    // lupdate complains about tr() in a place of which it cannot tell the context: nobody could translate
    // that.
    const QString complaints = read({}).complaints;
    QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints));
}

void TestTranslations::everyContextIsOurs()
{
    static const QRegularExpression context(u"<name>([^<]*)</name>"_qs);
    const QStringList contexts = sourcesOf(read({}).catalogue, context);
    QVERIFY(contexts.size() > 50);
    for (const QString &each : contexts)
        QVERIFY2(each.startsWith(u"waymark::"_qs), qPrintable(each));
}

void TestTranslations::everyCountHasItsEnglishSingularAndPlural()
{
    static const QRegularExpression unfinished(
        u"<message[^>]*>\\s*<source>([^<]*)</source>(?:(?!</message>)[\\s\\S])*(?:type=\"unfinished\"|<numerusform></numerusform>)"_qs);
    const QString catalogue = read({u"-pluralonly"_qs, u"-no-obsolete"_qs}).catalogue;
    QVERIFY(catalogue.contains(u"numerus=\"yes\""_qs));
    const QStringList without = sourcesOf(catalogue, unfinished);
    QVERIFY2(without.isEmpty(),
             qPrintable(u"run ./dev translations and fill in translations/waymark_en.ts:\n"_qs +
                        without.join(u'\n')));
}

void TestTranslations::everyCountIsGroupedAsItsLanguageDoes()
{
    // "1,200 contacts", not "1200 contacts": %Ln in the text and in its plurals.
    static const QRegularExpression plain(u"<(?:source|numerusform)>([^<]*%n[^<]*)</"_qs);
    const QStringList wrong = sourcesOf(read({u"-pluralonly"_qs, u"-no-obsolete"_qs}).catalogue, plain);
    QVERIFY2(wrong.isEmpty(), qPrintable(u"write %Ln for %n:\n"_qs + wrong.join(u'\n')));
}

void TestTranslations::theProgramCountsInEnglish()
{
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/waymark_en.qm"_qs));
    QCOMPARE(translator.translate("waymark::TodayView", "%Ln task(s)", nullptr, 1), u"%Ln task"_qs);
    QCOMPARE(translator.translate("waymark::TodayView", "%Ln task(s)", nullptr, 2), u"%Ln tasks"_qs);
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestTranslations)
#include "tst_translations.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/RowChecker.h"

#include "core/contacts/CellDate.h"
#include "core/contacts/EmailRules.h"
#include "core/contacts/FullName.h"
#include "core/contacts/RejectsColumns.h"
#include "core/csv/CsvRecord.h"
#include "core/domain/Contact.h"
#include "core/work/TimeZones.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::RowChecker)
};

using Severity = ImportProblem::Severity;

/// The address out of "Jo Miller <jo@example.com>" and "mailto:jo@example.com".
QString bareAddress(const QString &text)
{
    static const QRegularExpression bracketed(QStringLiteral("<([^<>]+)>\\s*\\z"));
    const auto match = text.endsWith(u'>') ? bracketed.match(text) : QRegularExpressionMatch();
    const QString address = match.hasMatch() ? match.captured(1).trimmed() : text;
    return address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive) ? address.sliced(7) : address;
}

/// Whether a column holds words that are kept as they are spelt.
bool isWords(ImportTarget target)
{
    return target == ImportTarget::FirstName || target == ImportTarget::LastName ||
           target == ImportTarget::FullName || target == ImportTarget::Title ||
           target == ImportTarget::AccountName || target == ImportTarget::ConsentSource;
}

QString damageSentence(CellDamage damage, const QString &column)
{
    switch (damage) {
    case CellDamage::None:
        break;
    case CellDamage::ErrorValue:
        return Words::tr("“%1” holds an error of the spreadsheet instead of a value. Mend the formula there.")
            .arg(column);
    case CellDamage::Exponent:
        return Words::tr("The spreadsheet has shortened the number in “%1”. Format the column as text and "
                         "export again.")
            .arg(column);
    case CellDamage::Formula:
        return Words::tr("“%1” holds a formula instead of its value. Export values.").arg(column);
    case CellDamage::Date:
        return Words::
            tr("“%1” holds a date where a name should be. The spreadsheet may have taken the name for one.")
                .arg(column);
    }
    return {};
}

} // namespace

RowChecker::RowChecker(const ImportMapping &mapping, const QStringList &columns, const ImportFacts &facts)
    : m_mapping(mapping), m_columns(columns), m_facts(facts)
{
    for (qsizetype i = 0; i < mapping.targets.size(); ++i) {
        const auto &target = mapping.targets.at(i);
        if (target && int(*target) < contactTargetCount)
            m_columnOf.insert(*target, int(i));
        else if (target)
            m_columnOfField.insert(*target, int(i));
    }
    const auto mended = columns.indexOf(rejectsColumns::mended);
    if (mended >= 0 && !mapping.targets.value(mended))
        m_mendedColumn = int(mended);
}

ImportRow RowChecker::check(const CsvRecord &record) const
{
    Work work{record, {}, {}};
    work.row.row = record.position().row;
    work.row.line = record.position().line;
    work.row.byteOffset = record.position().byteOffset;
    for (auto it = m_columnOf.cbegin(); it != m_columnOf.cend(); ++it)
        work.cells.insert(it.key(), isWords(it.key()) ? tidiedText(raw(work, it.value()))
                                                      : tidiedCell(raw(work, it.value())));
    readAddress(work);
    work.row.optsOut = booleanFromCell(cell(work, ImportTarget::EmailOptOut)).value_or(false);
    work.row.isHalfRead = !isWhole(work);
    if (work.row.isHalfRead)
        return work.row;
    readEmail(work);
    readAccount(work);
    readAccountTexts(work);
    readNames(work);
    readTexts(work);
    readTimeZone(work);
    readLocale(work);
    readConsentDate(work);
    readRoles(work);
    checkOptOut(work);
    checkDamage(work);
    compareDomains(work);
    return work.row;
}

bool RowChecker::isWhole(Work &work) const
{
    if (const auto &problem = work.record.problem()) {
        note(work, Severity::Error, qPrintable(problemName(problem->kind)), problem->at.column - 1,
             problem->sentence());
        work.row.problems.last().line = problem->at.line;
        return false;
    }
    if (work.record.isAccepted() || booleanFromCell(tidiedCell(raw(work, m_mendedColumn))).value_or(true))
        return true;
    note(work, Severity::Error, "not-mended", m_mendedColumn,
         Words::tr("This row could not be read whole when it was left out. Put every value into its column, "
                   "then write “yes” into the column %1.")
             .arg(rejectsColumns::mended));
    return false;
}

QString RowChecker::emailKey(const CsvRecord &record) const
{
    const int column = m_columnOf.value(ImportTarget::Email, -1);
    if (column < 0 || column >= record.size())
        return {};
    return normalisedEmail(importedAddress(bareAddress(tidiedCell(record.text(column)))));
}

QString RowChecker::raw(const Work &work, int column) const
{
    return column >= 0 && column < work.record.size() ? work.record.text(column) : QString();
}

QString RowChecker::cell(const Work &work, ImportTarget target) const
{
    return work.cells.at(target).value_or(QString());
}

void RowChecker::note(Work &work, Severity severity, const char *id, int column,
                      const QString &sentence) const
{
    ImportProblem problem{severity, QString::fromLatin1(id), work.row.row, work.row.line, column + 1, {}, {},
                          sentence};
    if (column >= 0) {
        problem.columnName = m_columns.value(column);
        problem.value = raw(work, column).left(300);
    }
    work.row.problems.append(problem);
}

void RowChecker::readAddress(Work &work) const
{
    const QString address = importedAddress(bareAddress(cell(work, ImportTarget::Email)));
    if (!isEmailAddress(address))
        return;
    work.row.email = address;
    work.row.emailKey = normalisedEmail(address);
}

void RowChecker::readEmail(Work &work) const
{
    const int column = m_columnOf.value(ImportTarget::Email, -1);
    const QString text = cell(work, ImportTarget::Email);
    const QString &address = work.row.email;
    if (text.isEmpty()) {
        note(work, Severity::Error, "email-missing", column,
             Words::tr("There is no email address. A contact needs one."));
        return;
    }
    if (address.isEmpty()) {
        note(work, Severity::Error, "email-malformed", column,
             Words::tr("“%1” is no email address. It looks like name@company.example.").arg(text.left(100)));
        return;
    }
    if (isRoleAddress(address))
        note(work, Severity::Warning, "email-role-address", column,
             Words::tr("%1 belongs to a function, not to a person. Others may read what is sent there.")
                 .arg(address));
    if (const QString meant = likelyDomain(domainOf(address)); !meant.isEmpty())
        note(work, Severity::Warning, "email-typo", column,
             Words::tr("%1 looks like a slip for %2. Check the address.").arg(domainOf(address), meant));
    if (!m_facts.ownDomain().isEmpty() && domainOf(address) == m_facts.ownDomain())
        note(work, Severity::Warning, "email-own-domain", column,
             Words::tr("%1 is an address of your own company, not of a customer.").arg(address));
}

void RowChecker::readAccount(Work &work) const
{
    for (const ImportTarget target :
         {ImportTarget::AccountKey, ImportTarget::AccountName, ImportTarget::AccountDomain}) {
        const QString value = cell(work, target);
        if (value.isEmpty())
            continue;
        auto found = target == ImportTarget::AccountKey    ? m_facts.accountById(value)
                     : target == ImportTarget::AccountName ? m_facts.accountByName(value)
                                                           : m_facts.accountByDomain(value);
        // Where a name would not tell, the review puts the id in its place.
        if (found.miss == ImportFacts::Miss::Unknown)
            found = m_facts.accountById(value);
        work.row.account = found.account;
        if (found.account.isEmpty())
            missAccount(work, target, value, found.miss);
        return;
    }
    work.row.account = m_mapping.account;
    if (work.row.account.isEmpty())
        missAccount(work, ImportTarget::AccountKey, {}, ImportFacts::Miss::Unknown);
}

void RowChecker::readAccountTexts(Work &work) const
{
    for (auto it = m_columnOfField.cbegin(); it != m_columnOfField.cend(); ++it) {
        const QString text = raw(work, it.value());
        if (!tidiedCell(text).isEmpty())
            work.row.accountTexts.append({it.key(), text});
    }
}

void RowChecker::missAccount(Work &work, ImportTarget target, const QString &value,
                             ImportFacts::Miss miss) const
{
    work.row.isAccountUnknown = true;
    const int column = m_columnOf.value(target, -1);
    if (value.isEmpty())
        note(work, Severity::Warning, "account-missing", column,
             Words::tr("No account is named for this contact."));
    else if (miss == ImportFacts::Miss::Several)
        note(work, Severity::Warning, "account-ambiguous", column,
             Words::tr("More than one account matches “%1”. Name it by its id.").arg(value.left(100)));
    else
        note(work, Severity::Warning, "account-unknown", column,
             Words::tr("There is no account “%1”. Add the account, or mend the cell.").arg(value.left(100)));
}

void RowChecker::readNames(Work &work) const
{
    for (const ImportTarget target : {ImportTarget::FirstName, ImportTarget::LastName}) {
        if (m_columnOf.contains(target))
            work.row.texts.insert(target, cell(work, target));
    }
    if (!m_columnOf.contains(ImportTarget::FullName))
        return;
    const FullName name = FullName::of(cell(work, ImportTarget::FullName));
    const bool isUsed = !m_columnOf.contains(ImportTarget::FirstName);
    if (isUsed)
        work.row.texts.insert(ImportTarget::FirstName, name.first);
    if (!m_columnOf.contains(ImportTarget::LastName))
        work.row.texts.insert(ImportTarget::LastName, name.last);
    const int column = m_columnOf.value(ImportTarget::FullName);
    if (isUsed && name.isDoubtful)
        note(work, Severity::Warning, "name-order", column,
             Words::tr("“%1” is taken as the first name and “%2” as the last name. Check them.")
                 .arg(name.first.left(100), name.last.left(100)));
    if (isUsed && !name.suffix.isEmpty())
        note(work, Severity::Warning, "name-suffix", column,
             Words::tr("“%1” is no part of the name and is not taken.").arg(name.suffix.left(100)));
}

void RowChecker::readTexts(Work &work) const
{
    for (const ImportTarget target :
         {ImportTarget::Title, ImportTarget::Phone, ImportTarget::ExternalId, ImportTarget::ConsentSource}) {
        if (m_columnOf.contains(target))
            work.row.texts.insert(target, cell(work, target));
    }
    if (const int column = m_columnOf.value(ImportTarget::Notes, -1); column >= 0)
        work.row.texts.insert(ImportTarget::Notes, tidiedLines(raw(work, column)));
}

void RowChecker::readTimeZone(Work &work) const
{
    if (!m_columnOf.contains(ImportTarget::TimeZone))
        return;
    const QString text = cell(work, ImportTarget::TimeZone);
    if (text.isEmpty() || text == m_knownTimeZone || isTimeZone(text)) {
        m_knownTimeZone = text;
        work.row.texts.insert(ImportTarget::TimeZone, text);
        return;
    }
    note(work, Severity::Warning, "time-zone-unknown", m_columnOf.value(ImportTarget::TimeZone),
         Words::tr("“%1” is no time zone, so none is kept. One looks like Europe/Berlin.")
             .arg(text.left(100)));
}

void RowChecker::readLocale(Work &work) const
{
    if (!m_columnOf.contains(ImportTarget::Locale))
        return;
    const QString text = cell(work, ImportTarget::Locale);
    static const QRegularExpression shape(
        QStringLiteral("\\A[A-Za-z]{2,3}([-_][A-Za-z]{4})?([-_]([A-Za-z]{2}|\\d{3}))?\\z"));
    const bool isKnown =
        text == m_knownLocale || (shape.match(text).hasMatch() && QLocale(text).language() != QLocale::C);
    if (text.isEmpty() || isKnown) {
        m_knownLocale = text;
        work.row.texts.insert(ImportTarget::Locale, QString(text).replace(u'_', u'-'));
        return;
    }
    note(work, Severity::Warning, "locale-unknown", m_columnOf.value(ImportTarget::Locale),
         Words::tr("“%1” is no language code, so none is kept. One looks like de or pt-BR.")
             .arg(text.left(100)));
}

void RowChecker::readConsentDate(Work &work) const
{
    const int column = m_columnOf.value(ImportTarget::ConsentDate, -1);
    if (column < 0)
        return;
    const QString text = cell(work, ImportTarget::ConsentDate);
    const CellDate read = dateFromCell(text, m_mapping.dateOrder);
    if (text.isEmpty() || read.day)
        work.row.texts.insert(ImportTarget::ConsentDate, read.day.value_or(QDate()).toString(Qt::ISODate));
    else if (read.isAmbiguous)
        note(work, Severity::Error, "date-ambiguous", column,
             Words::tr("“%1” may be two dates. Say whether the day or the month comes first.").arg(text));
    else
        note(work, Severity::Error, "date-unreadable", column,
             Words::tr("“%1” is no date. One looks like 2026-11-22.").arg(text.left(100)));
}

void RowChecker::readRoles(Work &work) const
{
    const int column = m_columnOf.value(ImportTarget::Role, -1);
    work.row.hasRoles = column >= 0;
    if (column < 0)
        return;
    if (const auto one = m_facts.role(cell(work, ImportTarget::Role))) {
        work.row.roles = {*one};
        return;
    }
    const QStringList names = listFromCell(raw(work, column), m_mapping.roleSeparator);
    for (const QString &name : names) {
        const auto known = m_facts.role(name);
        if (!known)
            note(work, Severity::Warning, "role-unknown", column,
                 Words::tr("“%1” is no role that this workspace knows. It is kept as it is.")
                     .arg(name.left(100)));
        if (const QString id = known.value_or(name); !work.row.roles.contains(id))
            work.row.roles.append(id);
    }
}

void RowChecker::checkOptOut(Work &work) const
{
    const QString text = cell(work, ImportTarget::EmailOptOut);
    if (!text.isEmpty() && !booleanFromCell(text))
        note(work, Severity::Error, "opt-out-unreadable", m_columnOf.value(ImportTarget::EmailOptOut),
             Words::tr("“%1” says neither yes nor no. Whether somebody unsubscribed must not be guessed.")
                 .arg(text.left(100)));
}

void RowChecker::checkDamage(Work &work) const
{
    for (auto it = m_columnOf.cbegin(); it != m_columnOf.cend(); ++it) {
        const CellDamage damage = cellDamage(cell(work, it.key()));
        const bool isName = it.key() == ImportTarget::FirstName || it.key() == ImportTarget::LastName ||
                            it.key() == ImportTarget::FullName || it.key() == ImportTarget::AccountName;
        // What begins with '+' is a telephone number, and a note may be a date.
        const bool isDamaged = damage != CellDamage::None && (damage != CellDamage::Date || isName);
        if (isDamaged)
            note(work, Severity::Warning, "spreadsheet-damage", it.value(),
                 damageSentence(damage, m_columns.value(it.value())));
    }
}

void RowChecker::compareDomains(Work &work) const
{
    const QString expected = m_facts.domainOfAccount(work.row.account);
    const QString domain = domainOf(work.row.email);
    if (work.row.email.isEmpty() || expected.isEmpty() || domain == expected ||
        domain.endsWith(u'.' + expected))
        return;
    note(work, Severity::Warning, "email-other-domain", m_columnOf.value(ImportTarget::Email),
         Words::tr("%1 is not at %2, the domain of the account.").arg(work.row.email, expected));
}

} // namespace waymark

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/RowChecker.h"

#include "core/contacts/CellDate.h"
#include "core/contacts/DamageWords.h"
#include "core/contacts/EmailRules.h"
#include "core/contacts/FullName.h"
#include "core/contacts/WholeRow.h"
#include "core/csv/CsvRecord.h"
#include "core/csv/FormulaGuard.h"
#include "core/domain/Contact.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::RowChecker)
};

using Severity = ImportProblem::Severity;

/// Whether a column holds words that are kept as they are spelt.
bool isWords(ImportTarget target)
{
    return target == ImportTarget::FirstName || target == ImportTarget::LastName ||
           target == ImportTarget::FullName || target == ImportTarget::Title ||
           target == ImportTarget::AccountName || target == ImportTarget::ConsentSource;
}

/// The guard of an export says that the cell is as it shall be.
bool isGuarded(const CsvRecord &record, int column)
{
    const QString text = column >= 0 && column < record.size() ? record.text(column) : QString();
    return withoutFormulaGuard(text) != text;
}

} // namespace

RowChecker::RowChecker(const ImportMapping &mapping, const QStringList &columns, const ImportFacts &facts)
    : m_mapping(mapping), m_columns(columns), m_facts(facts),
      m_mendedColumn(mendedColumnOf(mapping, columns)), m_lookups(facts)
{
    m_columnOf.fill(-1);
    for (qsizetype i = 0; i < mapping.targets.size(); ++i) {
        const auto &target = mapping.targets.at(i);
        if (target == ImportTarget::EmailOptOut)
            m_optOutColumns.append(int(i));
        if (target && int(*target) < contactTargetCount)
            m_columnOf[std::size_t(*target)] = int(i);
        else if (target)
            m_columnOfField.insert(*target, int(i));
    }
}

ImportRow RowChecker::check(const CsvRecord &record) const
{
    Work work{record, {}, {}, {}};
    work.row.row = record.position().row;
    work.row.line = record.position().line;
    work.row.byteOffset = record.position().byteOffset;
    for (std::size_t i = 0; i < m_columnOf.size(); ++i) {
        const auto target = ImportTarget(i);
        if (!isMapped(target))
            continue;
        QString text = tidied(target, bytes(record, m_columnOf[i]));
        if (!m_mapping.meanings.isEmpty())
            text = m_mapping.meant(m_columnOf[i], text);
        work.cells.insert(target, text);
    }
    readAddress(work);
    work.row.optsOut = std::ranges::any_of(m_optOutColumns, [&](int column) {
        return booleanFromCell(optOutText(work, column)).value_or(false);
    });
    if (auto problem = whyNotWhole(record, m_columns, m_mendedColumn)) {
        work.row.isHalfRead = true;
        work.row.problems.append(std::move(*problem));
        return std::move(work.row);
    }
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
    return std::move(work.row);
}

QString RowChecker::tidied(ImportTarget target, QByteArrayView read) const
{
    Tidied &last = m_lastTidied[std::size_t(target)];
    if (last.text.isNull() || QByteArrayView(last.read) != read) {
        last.read.assign(read.data(), std::size_t(read.size()));
        last.text = isWords(target) ? tidiedText(read) : tidiedCell(read);
    }
    return last.text;
}

QString RowChecker::emailKey(const CsvRecord &record) const
{
    const QByteArrayView read = bytes(record, columnOf(ImportTarget::Email));
    return read.isEmpty() ? QString() : normalisedEmail(importedAddress(bareAddress(tidiedCell(read))));
}

QByteArrayView RowChecker::bytes(const CsvRecord &record, int column)
{
    return column >= 0 && column < record.size() ? record.bytes(column) : QByteArrayView();
}

QString RowChecker::raw(const Work &work, int column)
{
    return column >= 0 && column < work.record.size() ? work.record.text(column) : QString();
}

QString RowChecker::said(const Work &work, int column) const
{
    return m_mapping.meant(column, raw(work, column));
}

QString RowChecker::optOutText(const Work &work, int column) const
{
    return column == columnOf(ImportTarget::EmailOptOut)
               ? cell(work, ImportTarget::EmailOptOut)
               : m_mapping.meant(column, tidiedCell(bytes(work.record, column)));
}

const QString &RowChecker::cell(const Work &work, ImportTarget target)
{
    static const QString none;
    const auto &text = work.cells.at(target);
    return text ? *text : none;
}

void RowChecker::note(Work &work, Severity severity, const char *id, int column,
                      const QString &sentence) const
{
    work.row.problems.append(
        problemOf(work.record, m_columns, column, severity, QString::fromLatin1(id), sentence));
}

void RowChecker::readAddress(Work &work) const
{
    const QString address = importedAddress(bareAddress(cell(work, ImportTarget::Email)));
    if (!isEmailAddress(address))
        return;
    work.row.email = address;
    work.row.emailKey = normalisedEmail(address);
    work.domain = domainOf(address);
}

void RowChecker::readEmail(Work &work) const
{
    const int column = columnOf(ImportTarget::Email);
    const QString &text = cell(work, ImportTarget::Email);
    const QString &address = work.row.email;
    if (text.isEmpty()) {
        note(work, Severity::Error, "email-missing", column,
             Words::tr("There is no email address. A contact needs one."));
        return;
    }
    if (address.isEmpty()) {
        // Google Contacts puts ":::" between those of one person.
        const QString words =
            text.count(u'@') > 1 ? Words::tr("“%1” holds more than one address. Leave the one to write to.")
                                 : Words::tr("“%1” is no email address. It looks like name@company.example.");
        note(work, Severity::Error, "email-malformed", column, words.arg(text.left(100)));
        return;
    }
    if (isRoleAddress(address))
        note(work, Severity::Warning, "email-role-address", column,
             Words::tr("%1 belongs to a function, not to a person. Others may read what is sent there.")
                 .arg(address));
    if (const QString meant = m_lookups.likelyDomain(work.domain); !meant.isEmpty())
        note(work, Severity::Warning, "email-typo", column,
             Words::tr("%1 looks like a slip for %2. Check the address.").arg(work.domain, meant));
    if (!m_facts.ownDomain().isEmpty() && work.domain == m_facts.ownDomain())
        note(work, Severity::Warning, "email-own-domain", column,
             Words::tr("%1 is an address of your own company, not of a customer.").arg(address));
}

void RowChecker::readAccount(Work &work) const
{
    for (const ImportTarget target :
         {ImportTarget::AccountKey, ImportTarget::AccountName, ImportTarget::AccountDomain}) {
        const QString &value = cell(work, target);
        if (value.isEmpty())
            continue;
        auto found = m_lookups.account(target, value);
        // Where a name would not tell, the review puts the id in its place.
        if (found.miss == ImportFacts::Miss::Unknown)
            found = m_facts.accountById(value);
        // And a column that is only called "Account" may hold domains.
        if (found.miss == ImportFacts::Miss::Unknown && target == ImportTarget::AccountName)
            found = m_facts.accountByDomain(value);
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
        const QString text = said(work, it.value());
        if (!tidiedCell(text).isEmpty())
            work.row.accountTexts.append({it.key(), text});
    }
}

void RowChecker::missAccount(Work &work, ImportTarget target, const QString &value,
                             ImportFacts::Miss miss) const
{
    work.row.isAccountUnknown = true;
    const int column = columnOf(target);
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
        if (isMapped(target))
            work.row.texts.insert(target, cell(work, target));
    }
    if (!isMapped(ImportTarget::FullName))
        return;
    const FullName name = FullName::of(cell(work, ImportTarget::FullName));
    const bool isUsed = !isMapped(ImportTarget::FirstName);
    if (isUsed)
        work.row.texts.insert(ImportTarget::FirstName, name.first);
    if (!isMapped(ImportTarget::LastName))
        work.row.texts.insert(ImportTarget::LastName, name.last);
    const int column = columnOf(ImportTarget::FullName);
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
        if (isMapped(target))
            work.row.texts.insert(target, cell(work, target));
    }
    if (isMapped(ImportTarget::Notes))
        work.row.texts.insert(ImportTarget::Notes,
                              tidiedLines(bytes(work.record, columnOf(ImportTarget::Notes))));
}

void RowChecker::readTimeZone(Work &work) const
{
    if (!isMapped(ImportTarget::TimeZone))
        return;
    const QString &text = cell(work, ImportTarget::TimeZone);
    if (text.isEmpty() || m_lookups.isTimeZone(text)) {
        work.row.texts.insert(ImportTarget::TimeZone, text);
        return;
    }
    note(work, Severity::Warning, "time-zone-unknown", columnOf(ImportTarget::TimeZone),
         Words::tr("“%1” is no time zone, so none is kept. One looks like Europe/Berlin.")
             .arg(text.left(100)));
}

void RowChecker::readLocale(Work &work) const
{
    if (!isMapped(ImportTarget::Locale))
        return;
    const QString &text = cell(work, ImportTarget::Locale);
    if (text.isEmpty() || m_lookups.isLocale(text)) {
        work.row.texts.insert(ImportTarget::Locale, QString(text).replace(u'_', u'-'));
        return;
    }
    note(work, Severity::Warning, "locale-unknown", columnOf(ImportTarget::Locale),
         Words::tr("“%1” is no language code, so none is kept. One looks like de or pt-BR.")
             .arg(text.left(100)));
}

void RowChecker::readConsentDate(Work &work) const
{
    const int column = columnOf(ImportTarget::ConsentDate);
    if (column < 0)
        return;
    const QString &text = cell(work, ImportTarget::ConsentDate);
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
    const int column = columnOf(ImportTarget::Role);
    work.row.hasRoles = column >= 0;
    if (column < 0)
        return;
    const QString &read = cell(work, ImportTarget::Role);
    if (!m_lastRoles.isEmpty() && read == m_lastRole) {
        work.row.roles = m_lastRoles;
        return;
    }
    if (const auto one = m_lookups.role(read)) {
        work.row.roles = {*one};
        m_lastRole = read;
        m_lastRoles = work.row.roles;
        return;
    }
    const QStringList names = listFromCell(said(work, column), m_mapping.roleSeparator);
    for (const QString &one : names) {
        const QString name = m_mapping.meant(column, one);
        if (name.isEmpty())
            continue;
        const auto known = m_lookups.role(name);
        if (!known) {
            note(work, Severity::Warning, "role-unknown", column,
                 Words::tr("“%1” is no role that this workspace knows. It is kept as it is.")
                     .arg(name.left(100)));
            work.row.problems.last().unknown = name;
        }
        if (const QString id = known.value_or(name); !work.row.roles.contains(id))
            work.row.roles.append(id);
    }
}

void RowChecker::checkOptOut(Work &work) const
{
    for (const int column : m_optOutColumns) {
        const QString text = optOutText(work, column);
        if (text.isEmpty() || booleanFromCell(text))
            continue;
        note(work, Severity::Error, "opt-out-unreadable", column,
             Words::tr("“%1” says neither yes nor no. Whether somebody unsubscribed must not be guessed.")
                 .arg(text.left(100)));
        work.row.problems.last().unknown = text;
    }
}

void RowChecker::checkDamage(Work &work) const
{
    // In the order of targets, so that a row's problems have one order.
    for (std::size_t i = 0; i < m_columnOf.size(); ++i) {
        const auto target = ImportTarget(i);
        const CellDamage damage = cellDamage(cell(work, target));
        const bool isName = target == ImportTarget::FirstName || target == ImportTarget::LastName ||
                            target == ImportTarget::FullName || target == ImportTarget::AccountName;
        // What begins with '+' is a telephone number, and a note may be a date.
        const bool isDamaged = damage != CellDamage::None && (damage != CellDamage::Date || isName);
        if (isDamaged && !isGuarded(work.record, m_columnOf[i]))
            note(work, Severity::Warning, "spreadsheet-damage", m_columnOf[i],
                 damageSentence(damage, m_columns.value(m_columnOf[i])));
    }
}

void RowChecker::compareDomains(Work &work) const
{
    const QString expected = m_facts.domainOfAccount(work.row.account);
    const QString &domain = work.domain;
    if (work.row.email.isEmpty() || expected.isEmpty() || domain == expected ||
        domain.endsWith(u'.' + expected))
        return;
    note(work, Severity::Warning, "email-other-domain", columnOf(ImportTarget::Email),
         Words::tr("%1 is not at %2, the domain of the account.").arg(work.row.email, expected));
}

} // namespace waymark

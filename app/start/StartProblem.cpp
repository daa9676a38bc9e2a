// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/start/StartProblem.h"

#include "core/base/Clock.h"
#include "core/base/Follow.h"
#include "core/base/Logging.h"
#include "core/store/Backups.h"
#include "core/store/Restore.h"
#include "core/store/WorkspaceFile.h"

#include <QEventLoopLocker>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrent>

#include <memory>
#include <optional>

namespace waymark {

namespace {

/// The newest backup that can be read and is not among `damaged`, by their paths.
std::optional<Backup> newestReadable(const QString &workspace, const QSet<QString> &damaged)
{
    for (const Backup &backup : Backups::waysBack(workspace)) {
        if (!damaged.contains(backup.path) && Backups::contents(backup.path))
            return backup;
    }
    return {};
}

QString countsText(const WorkspaceCounts &counts)
{
    const QLocale locale;
    return StartProblem::tr("Accounts: %1, contacts: %2, open CTAs: %3, drafts: %4, sent emails: %5.")
        .arg(locale.toString(counts.accounts), locale.toString(counts.contacts),
             locale.toString(counts.openCtas), locale.toString(counts.drafts),
             locale.toString(counts.sentEmails));
}

QString offerText(const Backup &backup)
{
    const QString which =
        backup.kind == Backup::Kind::Daily
            ? StartProblem::tr("You can go back to the backup of %1.")
                  .arg(QLocale().toString(backup.day, QLocale::LongFormat))
            : StartProblem::tr("You can go back to the backup from before Waymark was last upgraded.");
    const auto counts = Backups::contents(backup.path);
    return which + QLatin1Char(' ') + (counts ? countsText(*counts) : QString()) + QLatin1Char('\n') +
           StartProblem::tr("The damaged workspace is kept beside it.");
}

} // namespace

StartProblem::StartProblem(const QString &profile, const Clock &clock, QObject *parent)
    : QObject(parent), m_workspace(WorkspaceFile::inProfile(profile)), m_clock(clock)
{
}

StartProblem::~StartProblem()
{
    delete m_message;
}

void StartProblem::show(const Error &error)
{
    qCCritical(logUi).noquote() << describe(error);
    delete m_message;
    m_stay = std::make_unique<QEventLoopLocker>();
    m_message = new QMessageBox(QMessageBox::Critical, tr("Waymark cannot start"), error.sentence,
                                QMessageBox::Close);
    m_message->setObjectName(QStringLiteral("startProblem"));
    m_message->setDetailedText(error.detail);
    const auto backup =
        error.kind == ErrorKind::Damaged ? newestReadable(m_workspace, m_damaged) : std::optional<Backup>();
    if (backup)
        offer(*backup);
    connect(m_message->button(QMessageBox::Close), &QPushButton::clicked, this, &StartProblem::closed);
    connect(m_message, &QDialog::rejected, this, &StartProblem::closed);
    m_message->open();
}

void StartProblem::offer(const Backup &backup)
{
    m_message->setInformativeText(offerText(backup));
    QPushButton *restoring = m_message->addButton(tr("Restore this backup"), QMessageBox::AcceptRole);
    restoring->setObjectName(QStringLiteral("startRestoreBackup"));
    m_message->setDefaultButton(restoring);
    connect(restoring, &QPushButton::clicked, this, [this, backup] { restore(backup); });
}

void StartProblem::restore(const Backup &backup)
{
    const auto restoring = QtConcurrent::run([workspace = m_workspace, backup, now = m_clock.now()] {
        return Restore::run(workspace, backup.path, now);
    });
    follow(restoring, this, [this, path = backup.path](const Result<QString> &aside) {
        if (!aside) {
            if (aside.error().kind == ErrorKind::Damaged)
                m_damaged.insert(path);
            show(aside.error());
            return;
        }
        const auto stay = std::move(m_stay);
        Q_EMIT restored();
    });
}

} // namespace waymark

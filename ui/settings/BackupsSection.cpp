// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/settings/BackupsSection.h"

#include "core/base/Clock.h"
#include "core/store/Backups.h"
#include "core/store/Store.h"
#include "ui/settings/BackupsModel.h"
#include "ui/settings/RestoreDialog.h"
#include "ui/shell/Follow.h"
#include "ui/widgets/Announce.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/TextLabel.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>

namespace waymark {

namespace {

/// What is more can be scrolled.
constexpr int mostHeight = 312;

/// Reading what each holds takes a while where it is much.
Result<QList<BackupRow>> readRows(const QString &workspace)
{
    QList<BackupRow> rows;
    for (const Backup &backup : Backups::list(workspace)) {
        const auto holds = Backups::contents(backup.path);
        rows.append({backup, holds ? std::optional(*holds) : std::nullopt,
                     holds ? QString() : holds.error().sentence});
    }
    std::ranges::stable_sort(rows, std::ranges::greater(),
                             [](const BackupRow &row) { return row.backup.madeAt; });
    return rows;
}

} // namespace

BackupsSection::BackupsSection(const UiContext &context, Replace replace, QWidget *parent)
    : SettingsSection(context, tr("Backups"), parent), m_replace(std::move(replace)),
      m_model(new BackupsModel([&clock = context.work.clock] { return clock.now(); }, this)),
      m_table(new TableView),
      m_none(new TextLabel(tr("There is no backup yet."), TextStyle::Body, Color::TextSecondary)),
      m_verdict(new TextLabel({}, TextStyle::Small, Color::TextSecondary)),
      m_now(new Button(tr("Back up now"))), m_restore(new Button(tr("Restore…")))
{
    setObjectName(QStringLiteral("settingsBackups"));
    const QString folder = QDir::toNativeSeparators(QFileInfo(context.work.store.path()).absolutePath());
    auto *text =
        new TextLabel(tr("Waymark copies the workspace once a day and keeps the newest %1 copies, in %2.")
                          .arg(QLocale().toString(Backups::kept), folder),
                      TextStyle::Body, Color::TextSecondary);
    text->setWordWrap(true);
    column()->addWidget(text);
    column()->addWidget(m_none);
    makeTable();
    makeButtons();
    m_verdict->setObjectName(QStringLiteral("settingsBackupVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->hide();
    column()->addWidget(m_verdict);
    show({});
}

void BackupsSection::makeTable()
{
    m_table->setObjectName(QStringLiteral("settingsBackupList"));
    m_table->setAccessibleName(tr("Backups"));
    m_table->setModel(m_model);
    m_table->setColumns({{BackupsModel::MadeColumn, 160},
                         {BackupsModel::SizeColumn, 80},
                         {BackupsModel::AccountsColumn, 80},
                         {BackupsModel::ContactsColumn, 80},
                         {BackupsModel::DraftsColumn, 64}},
                        BackupsModel::NameColumn);
    m_table->setFrameShape(QFrame::StyledPanel);
    column()->addWidget(m_table);
    connect(m_table, &RowView::currentKeyChanged, this, &BackupsSection::updateButtons);
    connect(m_table, &RowView::opened, this, &BackupsSection::restore);
}

void BackupsSection::makeButtons()
{
    m_now->setObjectName(QStringLiteral("settingsBackUpNow"));
    m_restore->setObjectName(QStringLiteral("settingsRestore"));
    m_restore->setAccessibleName(tr("Restore the chosen backup"));
    m_restore->setVisible(m_replace != nullptr);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_now);
    line->addWidget(m_restore);
    line->addStretch();
    column()->addLayout(line);
    connect(m_now, &QPushButton::clicked, this, &BackupsSection::backUpNow);
    connect(m_restore, &QPushButton::clicked, this, &BackupsSection::restore);
}

void BackupsSection::showEvent(QShowEvent *event)
{
    SettingsSection::showEvent(event);
    look();
}

void BackupsSection::look()
{
    const QString workspace = context().work.store.path();
    follow(QtConcurrent::run([workspace] { return readRows(workspace); }), this,
           [this](const Result<QList<BackupRow>> &rows) {
               if (rows)
                   show(*rows);
               Q_EMIT looked();
           });
}

void BackupsSection::show(const QList<BackupRow> &rows)
{
    m_model->setRows(rows);
    m_table->setVisible(!rows.isEmpty());
    const int wanted = m_table->header()->sizeHint().height() +
                       m_table->sizeHintForRow(0) * static_cast<int>(rows.size()) + 2 * m_table->frameWidth();
    m_table->setFixedHeight(std::min(wanted, mostHeight));
    m_none->setVisible(rows.isEmpty());
    updateButtons();
}

const BackupRow *BackupsSection::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model->row(index) : nullptr;
}

void BackupsSection::updateButtons()
{
    const BackupRow *row = chosen();
    m_restore->setEnabled(row && row->holds);
    m_restore->setToolTip(!row ? tr("Choose a backup first.") : !row->holds ? row->problem : QString());
}

void BackupsSection::backUpNow()
{
    m_now->setEnabled(false);
    m_verdict->setText(tr("Copying the workspace…"));
    m_verdict->setColor(Color::TextSecondary);
    m_verdict->show();
    follow(context().work.store.backUpNow(), this, [this](const Result<QString> &made) {
        m_now->setEnabled(true);
        m_verdict->setText(made ? tr("Backed up as %1.").arg(QFileInfo(*made).fileName())
                                : made.error().sentence);
        m_verdict->setColor(made ? Color::TextSecondary : Color::DangerText);
        announce(m_verdict, m_verdict->text(), !made);
        look();
    });
}

void BackupsSection::restore()
{
    const BackupRow *row = chosen();
    if (!row || !row->holds || !m_replace)
        return;
    // A million rows are counted for it, which takes longer than a frame.
    m_restore->setEnabled(false);
    follow(
        QtConcurrent::run([&store = context().work.store] { return WorkspaceCounts::read(store.reader()); }),
        this, [this, row = *row](const Result<WorkspaceCounts> &now) {
            updateButtons();
            if (now)
                askToRestore(row, *now);
            else
                sayFailed(now.error());
        });
}

void BackupsSection::sayFailed(const Error &error)
{
    m_verdict->setText(error.sentence);
    m_verdict->setColor(Color::DangerText);
    m_verdict->show();
    announce(m_verdict, error.sentence, true);
}

void BackupsSection::askToRestore(const BackupRow &row, const WorkspaceCounts &now)
{
    auto *dialog = new RestoreDialog(m_model->name(row.backup), row, now, window());
    connect(dialog, &QDialog::accepted, this, [this, path = row.backup.path] {
        m_replace({Replacement::Source::Backup, path});
    });
    dialog->open();
}

} // namespace waymark

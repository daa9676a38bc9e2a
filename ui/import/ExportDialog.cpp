// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ExportDialog.h"

#include "ui/shell/Notices.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ScrollPane.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace waymark {

namespace {

constexpr int columnsAcross = 3;
constexpr int textWidth = 480;
constexpr int focusRing = 4;

bool isOfContacts(ImportKind kind)
{
    return kind == ImportKind::Contacts;
}

} // namespace

ExportDialog::ExportDialog(const UiContext &context, ImportKind kind, QWidget *parent)
    : DialogFrame(isOfContacts(kind) ? tr("Export contacts") : tr("Export accounts"), parent),
      m_context(context), m_kind(kind), m_mark(new QCheckBox(tr("Mark the file as UTF-8, which Excel needs")))
{
    setObjectName(isOfContacts(kind) ? QStringLiteral("exportContacts") : QStringLiteral("exportAccounts"));
    auto *lead = new TextLabel(
        (isOfContacts(kind) ? tr("One row for each contact at each account.")
                            : tr("One row for each account.")) +
            u' ' +
            tr("An import reads the file back as it is; cells that a spreadsheet would run as a formula are "
               "guarded."),
        TextStyle::Body, Color::TextSecondary);
    lead->setWordWrap(true);
    lead->setMinimumWidth(textWidth);
    contentLayout()->addWidget(lead);
    addColumns();
    m_mark->setObjectName(QStringLiteral("exportMark"));
    m_mark->setChecked(true);
    contentLayout()->addWidget(m_mark);
    Button *button = setPrimary(isOfContacts(kind) ? tr("Export contacts…") : tr("Export accounts…"));
    button->setObjectName(QStringLiteral("exportConfirm"));
    connect(button, &Button::clicked, this, &ExportDialog::chooseFile);
    m_columns.first().second->setFocus();
}

void ExportDialog::addColumns()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new TextLabel(tr("Columns"), TextStyle::BodyStrong));
    auto *all = new Button(tr("Choose all"), Button::Kind::Link);
    all->setObjectName(QStringLiteral("exportAll"));
    auto *none = new Button(tr("Choose none"), Button::Kind::Link);
    none->setObjectName(QStringLiteral("exportNone"));
    head->addStretch();
    head->addWidget(all);
    head->addWidget(none);
    connect(all, &Button::clicked, this, [this] { chooseAll(true); });
    connect(none, &Button::clicked, this, [this] { chooseAll(false); });
    contentLayout()->addLayout(head);
    auto *columns = new QWidget;
    auto *grid = new QGridLayout(columns);
    // Room for the ring around what has the focus.
    grid->setContentsMargins(focusRing, focusRing, focusRing, focusRing);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    const QList<ImportTarget> usual = FileExport::usualColumns(m_kind);
    for (const ImportTarget target : usual) {
        auto *box = new QCheckBox(importTargetInfo(target).label);
        box->setObjectName(QStringLiteral("export-") + importTargetInfo(target).id);
        box->setChecked(true);
        const int place = int(m_columns.size());
        grid->addWidget(box, place / columnsAcross, place % columnsAcross);
        m_columns.append({target, box});
    }
    auto *scroll = new ScrollPane(columns);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(columns->sizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    contentLayout()->addWidget(scroll, 1);
}

void ExportDialog::chooseAll(bool all)
{
    for (const auto &[target, box] : std::as_const(m_columns))
        box->setChecked(all);
}

FileExport ExportDialog::chosen() const
{
    FileExport file{m_kind, {}, m_mark->isChecked()};
    for (const auto &[target, box] : m_columns) {
        if (box->isChecked())
            file.columns.append(target);
    }
    return file;
}

void ExportDialog::chooseFile()
{
    if (chosen().columns.isEmpty()) {
        setFooterError(tr("Choose at least one column."));
        m_columns.first().second->setFocus();
        return;
    }
    auto *dialog = new QFileDialog(this, windowTitle(), QDir::homePath(), tr("CSV files (*.csv)"));
    dialog->setObjectName(QStringLiteral("exportFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(isOfContacts(m_kind) ? tr("Contacts.csv", "a file's name")
                                            : tr("Accounts.csv", "a file's name"));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    dialog->open();
}

void ExportDialog::exportTo(const QString &path)
{
    finishWith(QtConcurrent::run([work = m_context.work, path, file = chosen()] {
                   return file.write(work.store.reader(), path);
               }),
               [notices = &m_context.notices, path](qint64 rows) {
                   notices->tell({.text = tr("%1 written to %2", "rows, file")
                                              .arg(tr("%Ln row(s)", nullptr, int(rows)),
                                                   QDir::toNativeSeparators(path))});
               });
}

} // namespace waymark

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ExportContactsDialog.h"

#include "ui/shell/Notices.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QSaveFile>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ExportContactsDialog)
};

constexpr int columnsAcross = 3;
constexpr int textWidth = 480;

Result<qint64> writeContacts(const WorkContext &work, const QString &path,
                             const ContactExport::Settings &settings)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Io, Words::tr("“%1” cannot be written. Choose another place.").arg(path),
                       file.errorString());
    const auto rows = ContactExport::write(work.store.reader(), file, settings);
    WAYMARK_TRY(rows);
    if (!file.commit())
        return failure(ErrorKind::Io,
                       Words::tr("“%1” could not be written. Check the folder and the disk.").arg(path),
                       file.errorString());
    return rows;
}

} // namespace

ExportContactsDialog::ExportContactsDialog(const UiContext &context, QWidget *parent)
    : DialogFrame(tr("Export contacts"), parent), m_context(context),
      m_mark(new QCheckBox(tr("Mark the file as UTF-8, which Excel needs")))
{
    setObjectName(QStringLiteral("exportContacts"));
    auto *lead = new TextLabel(
        tr("One row for each contact at each account. An import reads the file back as it is; cells that a "
           "spreadsheet would run as a formula are guarded."),
        TextStyle::Body, Color::TextSecondary);
    lead->setWordWrap(true);
    lead->setMinimumWidth(textWidth);
    contentLayout()->addWidget(lead);
    contentLayout()->addWidget(new TextLabel(tr("Columns"), TextStyle::BodyStrong));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    const QList<ImportTarget> usual = ContactExport::usualColumns();
    for (const ImportTarget target : usual) {
        auto *box = new QCheckBox(importTargetInfo(target).label);
        box->setObjectName(QStringLiteral("export-") + importTargetInfo(target).id);
        box->setChecked(true);
        const int place = int(m_columns.size());
        grid->addWidget(box, place / columnsAcross, place % columnsAcross);
        m_columns.append({target, box});
    }
    contentLayout()->addLayout(grid);
    m_mark->setObjectName(QStringLiteral("exportMark"));
    m_mark->setChecked(true);
    contentLayout()->addWidget(m_mark);
    Button *button = setPrimary(tr("Export contacts…"));
    button->setObjectName(QStringLiteral("exportConfirm"));
    connect(button, &Button::clicked, this, &ExportContactsDialog::chooseFile);
}

ContactExport::Settings ExportContactsDialog::settings() const
{
    ContactExport::Settings settings;
    settings.columns.clear();
    for (const auto &[target, box] : m_columns) {
        if (box->isChecked())
            settings.columns.append(target);
    }
    settings.byteOrderMark = m_mark->isChecked();
    return settings;
}

void ExportContactsDialog::chooseFile()
{
    if (settings().columns.isEmpty()) {
        setFooterError(tr("Choose at least one column."));
        m_columns.first().second->setFocus();
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Export contacts"), QDir::homePath(), tr("CSV files (*.csv)"));
    dialog->setObjectName(QStringLiteral("exportContactsFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("Contacts.csv", "a file's name"));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportContactsDialog::exportTo);
    dialog->open();
}

void ExportContactsDialog::exportTo(const QString &path)
{
    finishWith(QtConcurrent::run([work = m_context.work, path, chosen = settings()] {
                   return writeContacts(work, path, chosen);
               }),
               [notices = &m_context.notices, path](qint64 rows) {
                   notices->tell({.text = Words::tr("%1 written to %2", "rows, file")
                                              .arg(Words::tr("%Ln row(s)", nullptr, int(rows)),
                                                   QDir::toNativeSeparators(path))});
               });
}

} // namespace waymark

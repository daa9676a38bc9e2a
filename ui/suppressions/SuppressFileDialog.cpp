// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/suppressions/SuppressFileDialog.h"

#include "core/work/SuppressionLabels.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/WorkDialog.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace waymark {

namespace {

/// From here on it takes long enough to be looked at.
constexpr qsizetype manyAddresses = 2'000;

} // namespace

SuppressFileDialog::SuppressFileDialog(const UiContext &context, const SuppressionFile &file, QWidget *parent)
    : DialogFrame(tr("Import suppressions"), parent), m_context(context), m_file(file),
      m_column(new QComboBox), m_columnField(new FormField(tr("&Column with the addresses"), m_column)),
      m_reason(new QComboBox), m_source(new QLineEdit), m_counts(new TextLabel(QString())),
      m_problems(new QPlainTextEdit), m_problemsField(new FormField(tr("Rows with a &problem"), m_problems))
{
    setObjectName(QStringLiteral("suppressFileDialog"));
    setMinimumWidth(520);
    m_column->setObjectName(QStringLiteral("suppressFileColumn"));
    m_reason->setObjectName(QStringLiteral("suppressFileReason"));
    m_source->setObjectName(QStringLiteral("suppressFileSource"));
    m_counts->setObjectName(QStringLiteral("suppressFileCounts"));
    m_problems->setObjectName(QStringLiteral("suppressFileProblems"));
    m_counts->setWordWrap(true);
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    m_problems->setMaximumHeight(120);
    for (const auto reason :
         {SuppressionReason::OptedOut, SuppressionReason::HardBounced, SuppressionReason::Complaint})
        m_reason->addItem(suppressionLabel(reason), static_cast<int>(reason));
    m_column->addItems(file.columns);
    m_column->setCurrentText(file.column);
    m_column->setEnabled(file.columns.size() > 1);
    const QString name = QFileInfo(file.path).fileName();
    m_source->setText(tr("import of %1").arg(name));
    auto *from = new TextLabel(tr("Addresses from %1.").arg(name), TextStyle::Body, Color::TextSecondary);
    from->setWordWrap(true);
    contentLayout()->addWidget(from);
    if (!file.otherColumns.isEmpty())
        m_columnField->setHelp(tr("Addresses stand in %1, too. Look whether it is this one that is meant.")
                                   .arg(file.otherColumns.join(QStringLiteral(", "))));
    contentLayout()->addWidget(m_columnField);
    contentLayout()->addWidget(new FormField(tr("&Reason"), m_reason));
    contentLayout()->addWidget(new FormField(tr("&Source"), m_source));
    contentLayout()->addWidget(m_counts);
    contentLayout()->addWidget(m_problemsField);
    contentLayout()->addStretch();
    auto *save = setPrimary(tr("Suppress addresses"));
    save->setObjectName(QStringLiteral("suppressFileSave"));
    connect(save, &QPushButton::clicked, this, &SuppressFileDialog::save);
    connect(m_column, &QComboBox::currentIndexChanged, this, &SuppressFileDialog::readColumn);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &SuppressFileDialog::count);
    showProblems();
    count();
}

SuppressFileDialog::~SuppressFileDialog()
{
    if (m_stopped)
        *m_stopped = true;
}

SuppressFileDialog::Flag SuppressFileDialog::begin(const QString &words)
{
    if (m_stopped)
        *m_stopped = true;
    m_stopped = std::make_shared<std::atomic_bool>(false);
    setFooterError({});
    primaryButton()->setEnabled(false);
    primaryButton()->setText(tr("Suppress addresses"));
    m_counts->setText(words);
    return m_stopped;
}

SuppressionReason SuppressFileDialog::reason() const
{
    return static_cast<SuppressionReason>(m_reason->currentData().toInt());
}

void SuppressFileDialog::readColumn()
{
    const Flag stopped = begin(tr("Reading…"));
    follow(QtConcurrent::run([path = m_file.path, column = m_column->currentText(), stopped] {
               return SuppressionFile::read(path, column,
                                            [stopped](qint64, qint64) { return !stopped->load(); });
           }),
           this, [this, stopped](const Result<SuppressionFile> &file) {
               if (*stopped)
                   return;
               if (!file) {
                   m_counts->setText({});
                   setFooterError(file.error().sentence);
                   return;
               }
               m_file = *file;
               showProblems();
               count();
           });
}

void SuppressFileDialog::count()
{
    const Flag stopped = begin(tr("Counting…"));
    follow(QtConcurrent::run([work = m_context.work, file = m_file, reason = reason(), stopped] {
               return file.dryRun(work.store.reader(), reason, [stopped] { return !stopped->load(); });
           }),
           this, [this, stopped](const Result<SuppressionFile::Counts> &counts) {
               if (*stopped)
                   return;
               if (counts) {
                   show(*counts);
                   return;
               }
               m_counts->setText({});
               setFooterError(counts.error().sentence);
           });
}

void SuppressFileDialog::show(const SuppressionFile::Counts &counts)
{
    const QStringList words{
        tr("%Ln row(s):", nullptr, int(counts.rows)),
        tr("%Ln to add,", "addresses", int(counts.added)),
        tr("%Ln on the list already or repeated,", "addresses", int(counts.already)),
        tr("%Ln without a proper address.", "rows", int(counts.invalid)),
    };
    m_counts->setText(words.join(u' '));
    primaryButton()->setText(tr("Suppress %Ln address(es)", nullptr, int(counts.added)));
    primaryButton()->setEnabled(counts.added > 0);
}

void SuppressFileDialog::showProblems()
{
    QStringList rows;
    qint64 invalid = m_file.invalid;
    for (const ImportProblem &problem : std::as_const(m_file.problems)) {
        rows.append(tr("Row %L1: %2").arg(problem.row).arg(problem.sentence));
        invalid -= problem.severity == ImportProblem::Severity::Error ? 1 : 0;
    }
    if (invalid > 0)
        rows.append(tr("and %Ln more", "rows", int(invalid)));
    m_problems->setPlainText(rows.join(u'\n'));
    m_problemsField->setVisible(!rows.isEmpty());
}

void SuppressFileDialog::save()
{
    if (m_file.addresses.size() > manyAddresses) {
        saveWithProgress();
        return;
    }
    finishWith(Suppressions(m_context.work).addAll(m_file.suppressions(reason(), m_source->text())),
               [this](const Suppressions::Taken &taken) {
                   tellUndoable(m_context, tr("%Ln address(es) suppressed", nullptr, int(taken.added)),
                                taken.act, WayBack::GoesWithToast);
               });
}

void SuppressFileDialog::saveWithProgress()
{
    auto *work = new WorkDialog(tr("Import suppressions"),
                                tr("Suppressing %Ln address(es)…", nullptr, int(m_file.addresses.size())),
                                parentWidget());
    const auto all = double(m_file.addresses.size());
    auto future = Suppressions(m_context.work)
                      .addAll(m_file.suppressions(reason(), m_source->text()),
                              [progress = work->progress(), all](qint64 done) {
                                  progress->setShare(double(done) / all);
                                  return !progress->isCancelled();
                              });
    accept();
    work->open();
    follow(std::move(future), work, [context = m_context, work](const Result<Suppressions::Taken> &taken) {
        work->done(QDialog::Accepted);
        work->deleteLater();
        if (taken)
            tellUndoable(context, tr("%Ln address(es) suppressed", nullptr, int(taken->added)), taken->act,
                         WayBack::GoesWithToast);
        else if (taken.error().kind == ErrorKind::Cancelled)
            context.notices.tell({.text = taken.error().sentence});
        else
            context.notices.tell(taken.error());
    });
}

} // namespace waymark

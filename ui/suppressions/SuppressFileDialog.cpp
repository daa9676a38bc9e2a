// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/suppressions/SuppressFileDialog.h"

#include "core/work/SuppressionLabels.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace waymark {

SuppressFileDialog::SuppressFileDialog(const UiContext &context, const SuppressionFile &file, QWidget *parent)
    : DialogFrame(tr("Import suppressions"), parent), m_context(context), m_file(file),
      m_reason(new QComboBox), m_source(new QLineEdit), m_counts(new TextLabel(QString()))
{
    setObjectName(QStringLiteral("suppressFileDialog"));
    setMinimumWidth(520);
    m_reason->setObjectName(QStringLiteral("suppressFileReason"));
    m_source->setObjectName(QStringLiteral("suppressFileSource"));
    m_counts->setObjectName(QStringLiteral("suppressFileCounts"));
    m_counts->setWordWrap(true);
    for (const auto reason :
         {SuppressionReason::OptedOut, SuppressionReason::HardBounced, SuppressionReason::Complaint})
        m_reason->addItem(suppressionLabel(reason), static_cast<int>(reason));
    const QString name = QFileInfo(file.path).fileName();
    m_source->setText(tr("import of %1").arg(name));
    auto *from = new TextLabel(tr("Addresses from the column “%1” of %2.").arg(file.column, name),
                               TextStyle::Body, Color::TextSecondary);
    from->setWordWrap(true);
    contentLayout()->addWidget(from);
    contentLayout()->addWidget(new FormField(tr("&Reason"), m_reason));
    contentLayout()->addWidget(new FormField(tr("&Source"), m_source));
    contentLayout()->addWidget(m_counts);
    if (!file.problems.isEmpty())
        contentLayout()->addWidget(makeProblems());
    contentLayout()->addStretch();
    auto *save = setPrimary(tr("Suppress addresses"));
    save->setObjectName(QStringLiteral("suppressFileSave"));
    connect(save, &QPushButton::clicked, this, &SuppressFileDialog::save);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &SuppressFileDialog::count);
    count();
}

void SuppressFileDialog::count()
{
    const auto reason = static_cast<SuppressionReason>(m_reason->currentData().toInt());
    const auto counts = m_file.dryRun(m_context.work.store.reader(), reason);
    primaryButton()->setEnabled(counts && counts->added > 0);
    if (!counts) {
        setFooterError(counts.error().sentence);
        return;
    }
    m_comes = *counts;
    const QStringList words{
        tr("%n row(s):", nullptr, int(counts->rows)),
        tr("%n to add,", "addresses", int(counts->added)),
        tr("%n on the list already or repeated,", "addresses", int(counts->already)),
        tr("%n without a proper address.", "rows", int(counts->invalid)),
    };
    m_counts->setText(words.join(u' '));
    primaryButton()->setText(tr("Suppress %n address(es)", nullptr, int(counts->added)));
}

QWidget *SuppressFileDialog::makeProblems()
{
    auto *lines = new QPlainTextEdit;
    lines->setObjectName(QStringLiteral("suppressFileProblems"));
    lines->setReadOnly(true);
    lines->setTabChangesFocus(true);
    lines->setMaximumHeight(120);
    QStringList rows;
    for (const ImportProblem &problem : m_file.problems)
        rows.append(tr("Row %L1: %2").arg(problem.row).arg(problem.sentence));
    if (m_file.invalid > m_file.problems.size())
        rows.append(tr("and %n more", "rows", int(m_file.invalid - m_file.problems.size())));
    lines->setPlainText(rows.join(u'\n'));
    return new FormField(tr("Rows that are &left out"), lines);
}

void SuppressFileDialog::save()
{
    const auto reason = static_cast<SuppressionReason>(m_reason->currentData().toInt());
    finishWith(Suppressions(m_context.work).addAll(m_file.suppressions(reason, m_source->text())),
               [this](const Suppressions::Taken &taken) {
                   tellUndoable(m_context, tr("%n address(es) suppressed", nullptr, int(taken.added)),
                                taken.act);
               });
}

} // namespace waymark

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/RowMender.h"

#include "ui/import/ImportWords.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/KeyCap.h"
#include "ui/widgets/Restyle.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int inset = 16;

} // namespace

RowMender::RowMender(QWidget *parent)
    : QFrame(parent), m_title(new TextLabel({}, TextStyle::BodyStrong)), m_sentence(new TextLabel),
      m_columns(new QComboBox), m_edit(new QLineEdit), m_apply(new Button(tr("Apply to row"))),
      m_applyAll(new Button({})), m_next(new Button(tr("Next problem"), Button::Kind::Flat)),
      m_key(new KeyCap(QStringLiteral("F8")))
{
    setObjectName(QStringLiteral("rowMender"));
    setProperty("edge", QStringLiteral("top"));
    m_sentence->setObjectName(QStringLiteral("mendSentence"));
    m_columns->setObjectName(QStringLiteral("mendColumn"));
    m_columns->setAccessibleName(tr("Column"));
    m_columns->setMaximumWidth(200);
    m_edit->setObjectName(QStringLiteral("mendText"));
    m_apply->setObjectName(QStringLiteral("mendApply"));
    m_applyAll->setObjectName(QStringLiteral("mendApplyAll"));
    m_next->setObjectName(QStringLiteral("mendNext"));
    m_sentence->setWordWrap(true);
    for (Button *button : {m_apply, m_applyAll, m_next})
        button->setAutoDefault(false);
    auto *words = new QHBoxLayout;
    words->setSpacing(12);
    words->addWidget(m_title, 0, Qt::AlignTop);
    words->addWidget(m_sentence, 1, Qt::AlignTop);
    auto *next = new QWidget;
    auto *nextLine = new QHBoxLayout(next);
    nextLine->setContentsMargins(0, 0, 0, 0);
    nextLine->setSpacing(8);
    nextLine->addWidget(m_next);
    nextLine->addWidget(m_key);
    auto *line = new FlowLayout;
    line->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_columns, m_edit, m_apply, m_applyAll, next})
        line->addWidget(part);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(inset, 8, inset, 10);
    layout->setSpacing(6);
    layout->addLayout(words);
    layout->addLayout(line);
    connect(m_columns, &QComboBox::currentIndexChanged, this, &RowMender::showCell);
    m_edit->installEventFilter(this);
    connect(m_apply, &Button::clicked, this, &RowMender::applyToRow);
    connect(m_applyAll, &Button::clicked, this, &RowMender::applyToAll);
    connect(m_next, &Button::clicked, this, &RowMender::nextProblemWanted);
    clear();
}

/// Enter mends the row, and that alone: passed on, it would press the dialog's button, which imports.
bool RowMender::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    applyToRow();
    return true;
}

void RowMender::clear()
{
    m_row = {};
    m_title->setText(tr("No row chosen"));
    m_sentence->clear();
    for (QWidget *part : std::initializer_list<QWidget *>{m_columns, m_edit, m_apply, m_applyAll})
        part->hide();
}

void RowMender::expect(qint64 row)
{
    m_row = {};
    m_same = 0;
    m_title->setText(tr("Row %L1").arg(row));
    m_sentence->clear();
    // Nothing is hidden or switched off, which would move the focus.
    m_edit->clear();
    m_edit->setReadOnly(true);
}

void RowMender::setHasProblems(bool has)
{
    m_next->setVisible(has);
    m_key->setVisible(has);
}

void RowMender::fillColumns(const ImportReview &review)
{
    const QSignalBlocker quiet(m_columns);
    m_columns->clear();
    const ImportMapping &mapping = review.settings().mapping;
    for (int i = 0; i < mapping.targets.size(); ++i) {
        if (mapping.targets.at(i))
            m_columns->addItem(importTargetInfo(*mapping.targets.at(i)).label, i);
    }
}

void RowMender::show(const ReviewedRow &row, const ImportReview &review, const QString &sentence, qint64 same)
{
    m_row = row;
    m_same = same;
    const ImportProblem *problem = row.problem();
    const bool isLeft =
        row.planned.verdict == ImportVerdict::Invalid || row.planned.verdict == ImportVerdict::UnknownAccount;
    m_problemColumn = problem ? problem->column - 1 : -1;
    m_title->setText(tr("Row %L1").arg(row.planned.row));
    m_sentence->setText(sentence);
    m_sentence->setColor(isLeft ? Color::DangerText : problem ? Color::WarningText : Color::TextSecondary);
    fillColumns(review);
    const bool hasProblemColumn = m_columns->findData(m_problemColumn) >= 0;
    {
        const QSignalBlocker quiet(m_columns);
        if (hasProblemColumn)
            m_columns->setCurrentIndex(m_columns->findData(m_problemColumn));
        else
            m_columns->setCurrentIndex(
                std::max(0, m_columns->findData(review.settings().mapping.columnOf(ImportTarget::Email))));
    }
    m_edit->setReadOnly(false);
    m_edit->setProperty("error", isLeft && hasProblemColumn);
    restyle(m_edit);
    for (QWidget *part : std::initializer_list<QWidget *>{m_columns, m_edit, m_apply})
        part->show();
    showCell();
}

int RowMender::column() const
{
    return m_columns->currentData().toInt();
}

void RowMender::showCell()
{
    m_edit->setText(m_row.planned.cells.value(column()));
    m_edit->setAccessibleName(
        tr("%1 of row %L2", "a field").arg(m_columns->currentText()).arg(m_row.planned.row));
    const bool forAll = m_same > 1 && column() == m_problemColumn && !m_edit->text().isEmpty();
    m_applyAll->setVisible(forAll);
    m_applyAll->setText(tr("Apply to all %L1").arg(m_same));
    m_applyAll->setToolTip(tr("In every row that says “%1” here").arg(m_edit->text()));
}

void RowMender::applyToRow()
{
    if (m_row.planned.row > 0)
        Q_EMIT cellMended(m_row.planned.row, column(), m_edit->text());
}

void RowMender::applyToAll()
{
    if (m_row.planned.row > 0)
        Q_EMIT valueMended(column(), m_row.planned.cells.value(column()), m_edit->text());
}

void RowMender::focusEdit()
{
    m_edit->setFocus();
    m_edit->selectAll();
}

} // namespace waymark

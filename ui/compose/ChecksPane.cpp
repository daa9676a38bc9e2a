// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ChecksPane.h"

#include "ui/compose/FindingRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/PaneHead.h"
#include "ui/widgets/Refill.h"
#include "ui/widgets/ScrollPane.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

ChecksPane::ChecksPane(QWidget *parent) : QFrame(parent), m_summary(new Chip), m_rows(new QVBoxLayout)
{
    setProperty("pane", QStringLiteral("pane"));
    setMinimumWidth(240);
    auto *head = new PaneHead(tr("Checks"));
    head->addWidget(m_summary);

    auto *list = new QWidget;
    list->setObjectName(QStringLiteral("composeChecks"));
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    column->addStretch(1);

    auto *foot = new QFrame;
    foot->setProperty("edge", QStringLiteral("top"));
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(16, 4, 14, 4);
    line->addWidget(new TextLabel(tr("Checked as you type"), TextStyle::Small, Color::TextTertiary), 1);
    auto *again = new Button(tr("Check again"), Button::Kind::Link);
    again->setObjectName(QStringLiteral("composeCheckAgain"));
    line->addWidget(again);
    connect(again, &QPushButton::clicked, this, &ChecksPane::checkAgainWanted);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(new ScrollPane(list), 1);
    layout->addWidget(foot);
    showSummary();
}

void ChecksPane::show(const QList<Finding> &findings)
{
    if (findings == m_findings)
        return;
    m_findings = findings;
    refill(m_rows, [this] {
        for (const Finding &finding : std::as_const(m_findings))
            addRow(finding);
    });
    showSummary();
}

void ChecksPane::addRow(const Finding &finding)
{
    auto *row = new FindingRow(finding);
    row->setObjectName(u"finding-" + finding.id);
    m_rows->addWidget(row);
    connect(row, &FindingRow::mendWanted, this,
            [this, finding](const QString &mend) { Q_EMIT mendWanted(finding, mend); });
    if (FindingRow::leadsSomewhere(finding))
        connect(row, &FindingRow::clicked, this, [this, finding] { Q_EMIT wanted(finding); });
}

void ChecksPane::showSummary()
{
    const auto count = [this](Severity severity) {
        return static_cast<int>(std::ranges::count(m_findings, severity, &Finding::severity));
    };
    m_summary->setVisible(!m_findings.isEmpty());
    if (const int errors = count(Severity::Error))
        m_summary->setChip({tr("%Ln error(s)", nullptr, errors), Tone::Danger});
    else if (const int warnings = count(Severity::Warning))
        m_summary->setChip({tr("%Ln warning(s)", nullptr, warnings), Tone::Warning});
    else
        m_summary->setChip({tr("Ready"), Tone::Success, Icon::Check});
}

} // namespace waymark

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/LinksPane.h"

#include "ui/preview/LinksDelegate.h"
#include "ui/preview/LinksModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/CountPill.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/PaneHead.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

LinksPane::LinksPane(QWidget *parent)
    : QFrame(parent), m_model(new LinksModel(this)), m_list(new RowView), m_count(new CountPill),
      m_verdict(new Chip), m_foot(makeFoot())
{
    m_list->setObjectName(QStringLiteral("previewLinks"));
    m_list->setAccessibleName(tr("Links"));
    m_list->setOnPane(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new LinksDelegate(m_list));
    m_list->setModel(m_model);
    auto *head = new PaneHead(tr("Links"));
    head->addWidget(m_verdict);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_foot);
    connect(m_list, &RowView::opened, this,
            [this](const QModelIndex &index) { Q_EMIT openWanted(QUrl(m_model->row(index).target)); });
    showSummary({});
}

QWidget *LinksPane::makeFoot()
{
    auto *foot = new QFrame;
    foot->setProperty("edge", QStringLiteral("top"));
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(16, 4, 14, 4);
    m_checked = new TextLabel({}, TextStyle::Small, Color::TextTertiary);
    m_checked->setObjectName(QStringLiteral("previewLinksChecked"));
    line->addWidget(m_checked, 1);
    m_try = new Button(tr("Try links"), Button::Kind::Link);
    m_try->setObjectName(QStringLiteral("previewTryLinks"));
    line->addWidget(m_try);
    connect(m_try, &QPushButton::clicked, this, &LinksPane::tryWanted);
    return foot;
}

void LinksPane::show(const QByteArray &html, const LinkTrial &trial, const QStringList &toTry)
{
    m_toTry = toTry;
    m_model->setRows(linksOf(html));
    m_count->setCount(static_cast<int>(m_model->rows().size()));
    showTrial(trial);
}

void LinksPane::showTrial(const LinkTrial &trial)
{
    QList<EmailLink> links = m_model->rows();
    for (EmailLink &link : links) {
        const auto answer = trial.answers.constFind(link.target);
        link.answer = answer == trial.answers.cend() ? std::nullopt : std::optional(*answer);
    }
    m_model->setRows(links);
    showSummary(trial);
}

void LinksPane::showSummary(const LinkTrial &trial)
{
    const auto bad = std::ranges::count_if(m_toTry, [&trial](const QString &link) {
        const LinkAnswer::Kind kind = trial.answers.value(link).kind;
        return kind == LinkAnswer::Kind::Broken || kind == LinkAnswer::Kind::Unreachable;
    });
    const bool all =
        std::ranges::all_of(m_toTry, [&trial](const QString &link) { return trial.answers.contains(link); });
    const bool known = all && !m_toTry.isEmpty() && trial.open == 0 && !trial.isOffline();
    m_foot->setVisible(!m_toTry.isEmpty());
    m_verdict->setVisible(known);
    m_count->setVisible(!known);
    m_verdict->setChip(
        bad == 0 ? ChipSpec{tr("All %Ln work", nullptr, int(m_toTry.size())), Tone::Success, Icon::Check}
                 : ChipSpec{tr("%Ln do(es) not work", nullptr, int(bad)), Tone::Warning});
    m_try->setText(all && !trial.isOffline() ? tr("Try again") : tr("Try links"));
    m_try->setEnabled(trial.open == 0);
    if (trial.open > 0)
        m_checked->setText(tr("Trying %Ln link(s)…", nullptr, trial.open));
    else if (trial.at.isNull())
        m_checked->setText(tr("Not tried"));
    else if (trial.isOffline())
        m_checked->setText(tr("Not checked, offline"));
    else
        m_checked->setText(tr("Checked %1").arg(Formats().time(Formats().here(trial.at).time())));
}

} // namespace waymark

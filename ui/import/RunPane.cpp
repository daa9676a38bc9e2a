// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/RunPane.h"

#include "ui/import/ImportWords.h"
#include "ui/widgets/Announce.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace waymark {

namespace {

using namespace std::chrono_literals;

constexpr int inset = 16;
constexpr auto lookEvery = 100ms;
constexpr int parts = 1000;

} // namespace

RunPane::RunPane(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(tr("Import"), TextStyle::Heading)),
      m_icon(new IconLabel(Icon::CircleCheck, 20, Color::SuccessText)),
      m_sentence(new TextLabel({}, TextStyle::BodyStrong)), m_bar(new QProgressBar),
      m_detail(new TextLabel({}, TextStyle::Body, Color::TextSecondary))
{
    setObjectName(QStringLiteral("importRun"));
    m_sentence->setObjectName(QStringLiteral("importSentence"));
    m_detail->setObjectName(QStringLiteral("importDetail"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, parts);
    for (TextLabel *label : {m_sentence, m_detail})
        label->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_sentence, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(inset, 12, inset, inset);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addSpacing(8);
    layout->addLayout(line);
    layout->addWidget(m_bar);
    layout->addWidget(m_detail);
    layout->addStretch();
    m_ticker.setInterval(lookEvery);
    connect(&m_ticker, &QTimer::timeout, this, &RunPane::showProgress);
}

void RunPane::setBare()
{
    m_title->hide();
    layout()->setContentsMargins(0, 0, 0, 0);
}

void RunPane::start(const QString &fileName, qint64 rows, const std::shared_ptr<ImportProgress> &progress)
{
    m_progress = progress;
    m_rows = rows;
    m_stopping = false;
    m_icon->hide();
    m_bar->show();
    m_bar->setValue(0);
    m_bar->setAccessibleName(tr("Importing %1").arg(fileName));
    m_sentence->setText(tr("Importing %1").arg(fileName));
    m_detail->setText(tr("Nothing is visible before all of it is. What is typed meanwhile is kept; "
                         "emails leave once the import is done."));
    m_ticker.start();
    showProgress();
}

void RunPane::setStopping()
{
    m_stopping = true;
    m_detail->setText(tr("Stopping…"));
}

void RunPane::showProgress()
{
    if (!m_progress)
        return;
    m_bar->setValue(int(std::max(0.0, m_progress->progress.share()) * parts));
    const qint64 done = m_progress->rows.load();
    if (m_stopping || done == 0)
        return;
    if (m_rows > 0)
        m_detail->setText(tr("%L1 of %L2 rows. Nothing is visible before all of it is.")
                              .arg(std::min(done, m_rows))
                              .arg(m_rows));
    else
        m_detail->setText(
            tr("%Ln row(s) so far. Nothing is visible before all of it is.", nullptr, int(done)));
}

void RunPane::end()
{
    m_ticker.stop();
    m_progress.reset();
    m_bar->hide();
    m_icon->show();
}

void RunPane::showOutcome(const ImportOutcome &outcome, ImportKind kind)
{
    end();
    const ImportPlan &plan = outcome.plan;
    m_icon->setIcon(Icon::CircleCheck);
    m_icon->setColor(Color::SuccessText);
    if (plan.changesNothing())
        m_sentence->setText(tr("Nothing was written: no row changes anything."));
    else
        m_sentence->setText(
            importwords::outcome(kind, plan.count(ImportVerdict::New), plan.count(ImportVerdict::Update)));
    const qint64 taken = plan.count(ImportVerdict::New) + plan.count(ImportVerdict::Update);
    QStringList lines;
    if (taken < plan.rows)
        lines.append(tr("Of %1: %2.", "rows, groups")
                         .arg(tr("%Ln row(s)", nullptr, int(plan.rows)), importwords::notTakenParts(plan)));
    if (!plan.changesNothing())
        lines.append(tr("The import can be undone for 30 days, here or in the import history."));
    m_detail->setText(lines.join(u'\n'));
    announce(this, m_sentence->text());
}

void RunPane::showFailure(const Error &error)
{
    end();
    m_icon->setIcon(Icon::CircleAlert);
    m_icon->setColor(error.kind == ErrorKind::Cancelled ? Color::IconDefault : Color::DangerText);
    m_sentence->setText(error.kind == ErrorKind::Cancelled ? tr("The import was stopped")
                                                           : tr("The import did not happen"));
    m_detail->setText(error.kind == ErrorKind::Cancelled ? tr("Nothing was changed.") : error.sentence);
    announce(this, m_sentence->text() + u' ' + m_detail->text(), true);
}

} // namespace waymark

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ReviewFilters.h"

#include "ui/import/ImportWords.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/KpiStrip.h"
#include "ui/widgets/SegmentedControl.h"

#include <QKeyEvent>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

using Filter = ImportReview::Filter;

constexpr int inset = 16;
/// In the order of the segments and of the tiles.
constexpr Filter segmentFilters[] = {Filter::All, Filter::New, Filter::Updated, Filter::Problems,
                                     Filter::Warnings};
constexpr Filter tileFilters[] = {Filter::New, Filter::Updated, Filter::Duplicates, Filter::LeftOut};

template <std::size_t size>
int placeOf(const Filter (&filters)[size], Filter filter)
{
    const auto place = std::ranges::find(filters, filter);
    return place == std::end(filters) ? -1 : int(place - std::begin(filters));
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

ReviewFilters::ReviewFilters(ImportKind kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_tiles(new KpiStrip), m_segments(new SegmentedControl),
      m_search(new FilterEdit(tr("Search rows")))
{
    m_tiles->setObjectName(QStringLiteral("reviewTiles"));
    m_tiles->setClickable(true);
    m_segments->setObjectName(QStringLiteral("reviewFilter"));
    m_segments->setAccessibleName(tr("Which rows are listed"));
    for (std::size_t i = 0; i < std::size(segmentFilters); ++i)
        m_segments->addSegment({});
    m_search->setObjectName(QStringLiteral("reviewSearch"));
    m_search->setSmall(true);
    m_search->setFixedWidth(220);
    auto *bar = new FlowLayout;
    bar->setSpacing(8);
    bar->addWidget(m_segments);
    bar->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(inset, 0, inset, 10);
    layout->setSpacing(10);
    layout->addWidget(m_tiles);
    layout->addLayout(bar);
    connect(m_tiles, &KpiStrip::tileActivated, this, [this](int tile) { choose(tileFilters[tile]); });
    connect(m_segments, &SegmentedControl::currentChanged, this,
            [this](int segment) { choose(segmentFilters[segment]); });
    connect(m_search, &FilterEdit::filterChanged, this, &ReviewFilters::searchWanted);
    connect(m_search, &FilterEdit::leaveDownwards, this, &ReviewFilters::leaveDownwards);
    m_search->installEventFilter(this);
}

/// Enter goes to what was found: passed on, it would press the dialog's button, which imports.
bool ReviewFilters::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    Q_EMIT leaveDownwards();
    return true;
}

void ReviewFilters::show(const ReviewPointer &review, bool isRunning)
{
    showTiles(review, isRunning);
    showCounts(review);
    showFilter();
}

void ReviewFilters::showTiles(const ReviewPointer &review, bool isRunning)
{
    const bool isContacts = m_kind == ImportKind::Contacts;
    const ImportPlan plan = review ? review->plan() : ImportPlan();
    const auto tile = [&](const QString &label, Filter filter, const QString &meaning, Color loud) {
        const qint64 value = review ? review->count(filter) : 0;
        KpiTile made{label, review ? number(value) : QString(), meaning};
        made.valueColor = isRunning ? Color::TextTertiary : value > 0 ? loud : Color::TextPrimary;
        return made;
    };
    m_tiles->setTiles({
        tile(tr("New"), Filter::New, isContacts ? tr("contacts are added") : tr("accounts are added"),
             Color::TextPrimary),
        tile(tr("Updated"), Filter::Updated,
             isContacts ? tr("contacts get new values") : tr("accounts get new values"), Color::TextPrimary),
        tile(tr("Duplicates"), Filter::Duplicates, tr("another row counts"), Color::WarningText),
        tile(tr("Left out"), Filter::LeftOut, review ? importwords::leftOutParts(plan) : QString(),
             Color::DangerText),
    });
}

void ReviewFilters::showCounts(const ReviewPointer &review)
{
    const auto count = [&](Filter filter) { return number(review ? review->count(filter) : 0); };
    m_segments->setSegmentText(0, tr("All %1", "rows").arg(count(Filter::All)));
    m_segments->setSegmentText(1, tr("New"));
    m_segments->setSegmentText(2, tr("Updated"));
    m_segments->setSegmentText(3, tr("Problems %1").arg(count(Filter::Problems)));
    m_segments->setSegmentText(4, tr("Warnings %1").arg(count(Filter::Warnings)));
}

void ReviewFilters::showFilter()
{
    const QSignalBlocker quiet(m_segments);
    const int segment = placeOf(segmentFilters, m_filter);
    // Duplicates and what is left out are problems, narrowed by their tile.
    m_segments->setCurrentIndex(segment < 0 ? placeOf(segmentFilters, Filter::Problems) : segment);
    m_tiles->setCurrent(placeOf(tileFilters, m_filter));
}

void ReviewFilters::setFilter(Filter filter)
{
    m_filter = filter;
    showFilter();
}

void ReviewFilters::choose(Filter filter)
{
    setFilter(filter);
    Q_EMIT filterChosen();
}

QString ReviewFilters::text() const
{
    return m_search->text().trimmed();
}

void ReviewFilters::clearText()
{
    const QSignalBlocker quiet(m_search);
    m_search->clear();
}

void ReviewFilters::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

} // namespace waymark

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/create/PlaybookDelegate.h"

#include "ui/cta/create/PlaybookModel.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/ThemeColors.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace waymark {

namespace {

constexpr int inset = 12;
constexpr int markSize = 16;
constexpr int warningSize = 16;

void paintRadio(QPainter *painter, const QRect &rect, bool chosen, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF ring = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(color(chosen ? Color::AccentFill : Color::BorderControl, palette));
    painter->setBrush(color(chosen ? Color::AccentFill : Color::BgInput, palette));
    painter->drawEllipse(ring);
    if (chosen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Color::TextOnAccent, palette));
        painter->drawEllipse(ring.center(), 3.0, 3.0);
    }
    painter->restore();
}

/// One line of text with the matched parts on a tint.
void paintMatched(QPainter *painter, const QRect &rect, const QString &text, const QList<MatchRange> &ranges,
                  const QFont &font, const QPalette &palette)
{
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, font);
    QList<QTextLayout::FormatRange> formats;
    for (const MatchRange &range : ranges) {
        QTextCharFormat format;
        format.setBackground(color(Color::WarningTint, palette));
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(color(Color::WarningFill, palette));
        formats.append({range.start, range.length, format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter->setPen(color(Color::TextPrimary, palette));
    layout.draw(painter, rect.topLeft());
}

} // namespace

PlaybookDelegate::PlaybookDelegate(const PlaybookModel *model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

void PlaybookDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const PlaybookHit &hit = m_model->row(index).hit;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QFont name = textFont(chosen ? TextStyle::BodyStrong : TextStyle::BodyMedium);
    const QFont second = textFont(TextStyle::Small);
    const int nameHeight = QFontMetrics(name).height();
    const int secondHeight = QFontMetrics(second).height();
    const int top = option.rect.top() + (option.rect.height() - nameHeight - secondHeight) / 2;
    const int left = option.rect.left() + inset + markSize + inset;
    const bool warns = !hit.warning.isEmpty();
    const int width = option.rect.right() - left - inset - (warns ? warningSize + inset : 0);
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };

    const QRect mark(option.rect.left() + inset, option.rect.center().y() - markSize / 2, markSize, markSize);
    paintRadio(painter, mirrored(mark), chosen, option.palette);
    paintMatched(painter, mirrored({left, top, width, nameHeight}), hit.playbook.name, hit.nameRanges, name,
                 option.palette);
    painter->setFont(second);
    painter->setPen(color(Color::TextTertiary, option.palette));
    painter->drawText(mirrored({left, top + nameHeight, width, secondHeight}),
                      Qt::AlignLeading | Qt::AlignVCenter,
                      QFontMetrics(second).elidedText(PlaybookModel::secondLine(hit), Qt::ElideRight, width));
    if (warns) {
        const QRect sign(option.rect.right() - inset - warningSize,
                         option.rect.center().y() - warningSize / 2, warningSize, warningSize);
        IconFactory::paint(painter, mirrored(sign), Icon::TriangleAlert,
                           color(Color::WarningText, option.palette));
    }
}

QSize PlaybookDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), rowHeight(44, textFont(TextStyle::Body), 2)};
}

} // namespace waymark

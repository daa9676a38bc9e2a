// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ChoosePane.h"

#include "ui/import/DropArea.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Refill.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int inset = 16;

} // namespace

ChoosePane::ChoosePane(QWidget *parent)
    : QWidget(parent), m_refusal(new Banner), m_area(new DropArea),
      m_state(new TextLabel({}, TextStyle::Body, Color::TextSecondary)),
      m_recentHead(new TextLabel(tr("Used lately"), TextStyle::BodyStrong)), m_recent(new QVBoxLayout)
{
    setObjectName(QStringLiteral("importChoose"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(inset, 16, inset, inset);
    layout->setSpacing(12);
    layout->addWidget(new TextLabel(tr("Choose file"), TextStyle::Heading));
    m_refusal->setObjectName(QStringLiteral("importRefusal"));
    m_refusal->setBoxed(true);
    m_refusal->hide();
    layout->addWidget(m_refusal);
    layout->addWidget(m_area);
    m_state->setObjectName(QStringLiteral("importReading"));
    m_state->hide();
    layout->addWidget(m_state);
    layout->addWidget(m_recentHead);
    m_recent->setSpacing(0);
    layout->addLayout(m_recent);
    layout->addStretch();
    connect(m_area, &DropArea::chooseWanted, this, &ChoosePane::chooseWanted);
    connect(m_area, &DropArea::dropped, this, &ChoosePane::fileWanted);
}

void ChoosePane::setRecent(const QStringList &paths)
{
    emptyLayout(m_recent);
    m_recentHead->setVisible(!paths.isEmpty());
    for (const QString &path : paths) {
        const QFileInfo file(path);
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 2, 0, 2);
        auto *name = new Button(file.fileName(), Button::Kind::Link);
        name->setObjectName(QStringLiteral("importRecent%1").arg(m_recent->count()));
        auto *folder = new ElidedLabel(QDir::toNativeSeparators(file.absolutePath()), TextStyle::Small,
                                       Color::TextTertiary);
        folder->setElideMode(Qt::ElideMiddle);
        line->addWidget(name);
        line->addWidget(folder, 1);
        line->addWidget(
            new TextLabel(QLocale().formattedDataSize(file.size()), TextStyle::Small, Color::TextTertiary));
        m_recent->addWidget(row);
        connect(name, &Button::clicked, this, [this, path] { Q_EMIT fileWanted(path); });
    }
}

void ChoosePane::setReading(const QString &path)
{
    m_refusal->hide();
    m_state->setText(path.isEmpty() ? QString() : tr("Reading %1…").arg(QFileInfo(path).fileName()));
    m_state->setVisible(!path.isEmpty());
}

void ChoosePane::showRefusal(const QString &path, const Error &error)
{
    setReading({});
    const QString sentence =
        tr("%1: %2", "file, why it is not taken").arg(QFileInfo(path).fileName(), error.sentence);
    m_refusal->show(Tone::Danger, Icon::CircleAlert, sentence);
    m_area->focusButton();
}

void ChoosePane::focusFirst()
{
    m_area->focusButton();
}

} // namespace waymark

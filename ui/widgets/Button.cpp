// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/Button.h"

#include "ui/theme/IconFactory.h"
#include "ui/widgets/Restyle.h"

#include <QHash>

namespace waymark {

namespace {

const char *kindName(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::Primary:
        return "primary";
    case Button::Kind::Flat:
        return "flat";
    case Button::Kind::Destructive:
        return "destructive";
    case Button::Kind::DestructiveFilled:
        return "destructiveFilled";
    case Button::Kind::Link:
        return "link";
    case Button::Kind::Standard:
        break;
    }
    return "";
}

IconFactory::Colors iconColors(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::Primary:
    case Button::Kind::DestructiveFilled:
        return {Color::TextOnAccent, Color::TextOnAccent};
    case Button::Kind::Destructive:
        return {Color::DangerText, Color::DangerText};
    case Button::Kind::Link:
        return {Color::AccentText, Color::AccentText};
    case Button::Kind::Standard:
    case Button::Kind::Flat:
        break;
    }
    return {};
}

} // namespace

Button::Button(const QString &text, QWidget *parent) : Button(text, Kind::Standard, parent) {}

Button::Button(const QString &text, Kind kind, QWidget *parent) : QPushButton(text, parent)
{
    setAutoDefault(false);
    setKind(kind);
}

Button::Button(const QString &text, Icon icon, Kind kind, QWidget *parent) : Button(text, kind, parent)
{
    setLeadingIcon(icon);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    setProperty("kind", QLatin1String(kindName(kind)));
    if (kind == Kind::Link)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    showIcon();
    restyle(this);
}

void Button::setSmall(bool small)
{
    setProperty("small", small);
    restyle(this);
}

void Button::setLeadingIcon(std::optional<Icon> icon)
{
    m_icon = icon;
    showIcon();
}

void Button::setTone(Tone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    const QHash<Tone, QString> names{{Tone::Warning, QStringLiteral("warning")},
                                     {Tone::Danger, QStringLiteral("danger")}};
    setProperty("tone", names.value(tone));
    showIcon();
    restyle(this);
}

QSize Button::sizeHint() const
{
    return QPushButton::sizeHint();
}

QSize Button::minimumSizeHint() const
{
    return QPushButton::sizeHint();
}

void Button::showIcon()
{
    if (!m_icon) {
        QPushButton::setIcon({});
        return;
    }
    const bool padded = !text().isEmpty();
    const Color strokes = toneColors(m_tone).text;
    const IconFactory::Colors colors =
        m_tone == Tone::Neutral ? iconColors(m_kind) : IconFactory::Colors{strokes, strokes};
    QPushButton::setIcon(padded ? IconFactory::buttonIcon(*m_icon, colors)
                                : IconFactory::icon(*m_icon, colors));
    setIconSize(padded ? IconFactory::buttonIconSize() : QSize(16, 16));
}

} // namespace waymark

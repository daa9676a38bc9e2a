// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/FindingRow.h"

#include "ui/compose/FindingMend.h"
#include "ui/theme/ThemeColors.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Mnemonic.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace waymark {

namespace {

struct Look
{
    Icon icon;
    Color color;
    QString name;
};

Look lookOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return {Icon::CircleX, Color::DangerText, FindingRow::tr("Error")};
    case Severity::Warning:
        return {Icon::TriangleAlert, Color::WarningText, FindingRow::tr("Warning")};
    case Severity::Note:
        return {Icon::Info, Color::IconDefault, FindingRow::tr("Note")};
    case Severity::Passed:
        break;
    }
    return {Icon::CircleCheck, Color::SuccessText, FindingRow::tr("Passed")};
}

TextLabel *wrapped(const QString &text, TextStyle style, Color ink)
{
    auto *label = new TextLabel(text, style, ink);
    label->setWordWrap(true);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

} // namespace

FindingRow::FindingRow(const Finding &finding, QWidget *parent) : PressableButton(parent)
{
    const Look look = lookOf(finding.severity);
    QStringList words{look.name, finding.sentence, finding.detail};
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(", ")));
    setFocusPolicy(leadsSomewhere(finding) ? Qt::StrongFocus : Qt::NoFocus);
    setProperty("paintsOwnFocus", true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    auto *icon = new IconLabel(look.icon, 16, look.color);
    icon->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *text = new QVBoxLayout;
    text->setSpacing(1);
    text->addWidget(wrapped(finding.sentence, TextStyle::BodyMedium, Color::TextPrimary));
    if (!finding.detail.isEmpty())
        text->addWidget(wrapped(finding.detail, TextStyle::Small, Color::TextSecondary));
    if (QLayout *mends = makeMends(finding))
        text->addLayout(mends);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(16, 9, 14, 10);
    line->setSpacing(10);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addLayout(text, 1);
}

QLayout *FindingRow::makeMends(const Finding &finding)
{
    const QList<FindingMend> mends = mendsOf(finding);
    if (mends.isEmpty())
        return nullptr;
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 6, 0, 2);
    line->setSpacing(tokens::space::s2);
    for (const FindingMend &mend : mends) {
        auto *button = new Button(Mnemonic::escaped(mend.words),
                                  mend.quiet ? Button::Kind::Flat : Button::Kind::Standard, this);
        button->setObjectName(u"mend-" + mend.id);
        button->setSmall(true);
        connect(button, &QPushButton::clicked, this, [this, id = mend.id] { Q_EMIT mendWanted(id); });
        line->addWidget(button);
    }
    line->addStretch(1);
    return line;
}

bool FindingRow::leadsSomewhere(const Finding &finding)
{
    return finding.severity != Severity::Passed && finding.place.kind != FindingPlace::Kind::Email &&
           finding.place.kind != FindingPlace::Kind::Sender;
}

QSize FindingRow::sizeHint() const
{
    return layout()->sizeHint();
}

void FindingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (focusPolicy() != Qt::NoFocus && underMouse())
        painter.fillRect(rect(), color(Color::BgHover, this));
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Color::BorderSubtle, this));
    if (hasFocus()) {
        painter.setPen(QPen(color(Color::AccentFocus, this), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -2));
    }
}

} // namespace waymark

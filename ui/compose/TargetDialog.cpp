// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/TargetDialog.h"

#include "core/email/UrlRules.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// An address as it was typed, with the scheme that most mean when they leave it out.
QString spelledOut(const QString &typed)
{
    const QString address = typed.trimmed();
    const bool hasScheme = address.contains(QLatin1String("://")) ||
                           address.startsWith(QLatin1String("mailto:")) ||
                           address.startsWith(QLatin1String("token:"));
    if (hasScheme || address.isEmpty())
        return address;
    return (address.contains(QLatin1Char('@')) ? QStringLiteral("mailto:") : QStringLiteral("https://")) +
           address;
}

} // namespace

TargetDialog::TargetDialog(Kind kind, const QString &words, const QString &address, QWidget *parent)
    : DialogFrame(kind == Kind::Link ? tr("Link") : tr("Button"), parent), m_kind(kind),
      m_words(new QLineEdit(words)), m_address(new QLineEdit(address)),
      m_wordsField(new FormField(tr("&Text"), m_words)),
      m_addressField(new FormField(tr("&Address"), m_address))
{
    setObjectName(QStringLiteral("targetDialog"));
    m_words->setObjectName(QStringLiteral("targetWords"));
    m_address->setObjectName(QStringLiteral("targetAddress"));
    m_addressField->setHelp(tr("A web address (https) or an email address (mailto)"));
    contentLayout()->addWidget(m_wordsField);
    contentLayout()->addWidget(m_addressField);
    setMinimumWidth(440);
    addChecks();
    connect(setPrimary(kind == Kind::Link ? tr("Set link") : tr("Insert button")), &QPushButton::clicked,
            this, &TargetDialog::take);
    (words.isEmpty() ? m_words : m_address)->setFocus();
}

void TargetDialog::setWordsKept()
{
    m_wordsKept = true;
    m_wordsField->hide();
    m_address->setFocus();
}

void TargetDialog::offerRemoval()
{
    auto *removal = new Button(tr("Remove link"), Button::Kind::Flat);
    removal->setObjectName(QStringLiteral("targetRemove"));
    addSideAction(removal);
    connect(removal, &QPushButton::clicked, this, [this] {
        Q_EMIT removalWanted();
        accept();
    });
}

void TargetDialog::addChecks()
{
    m_wordsField->setCheck([this] {
        const bool needed = m_kind == Kind::Button && !m_wordsKept;
        return needed && m_words->text().trimmed().isEmpty() ? tr("Say what the button does") : QString();
    });
    m_addressField->setCheck([this] {
        const QString address = spelledOut(m_address->text());
        if (address.isEmpty())
            return tr("Type the address that opens");
        const bool possible = isLinkTarget(address) || !urlSlotToken(address).isEmpty();
        return possible ? QString() : tr("Only https, http and mailto addresses can stand in an email");
    });
}

void TargetDialog::take()
{
    // The first field's check is the last one, so that it gets the focus where both are wrong.
    const bool addressRight = m_addressField->check();
    if (!m_wordsField->check() || !addressRight)
        return;
    Q_EMIT chosen(m_words->text().trimmed(), spelledOut(m_address->text()));
    accept();
}

} // namespace waymark

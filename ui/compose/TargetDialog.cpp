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
    setAttribute(Qt::WA_DeleteOnClose);
    m_words->setObjectName(QStringLiteral("targetWords"));
    m_address->setObjectName(QStringLiteral("targetAddress"));
    m_addressField->setHelp(tr("A web address (https) or an email address (mailto)"));
    contentLayout()->addWidget(m_wordsField);
    contentLayout()->addWidget(m_addressField);
    setMinimumWidth(440);
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

void TargetDialog::take()
{
    const QString address = spelledOut(m_address->text());
    const bool wordsMissing = m_kind == Kind::Button && !m_wordsKept && m_words->text().trimmed().isEmpty();
    m_wordsField->setError(wordsMissing ? tr("Say what the button does") : QString());
    m_addressField->setError(address.isEmpty() ? tr("Type the address that opens")
                             : !isLinkTarget(address) && urlSlotToken(address).isEmpty()
                                 ? tr("Only https, http and mailto addresses can stand in an email")
                                 : QString());
    if (m_wordsField->hasError() || m_addressField->hasError()) {
        (m_wordsField->hasError() ? m_words : m_address)->setFocus();
        return;
    }
    Q_EMIT chosen(m_words->text().trimmed(), address);
    accept();
}

} // namespace waymark

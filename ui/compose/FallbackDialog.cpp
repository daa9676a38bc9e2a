// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/FallbackDialog.h"

#include "core/email/TokenRegistry.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// "plainText" in resources/email/schema.json.
constexpr int longestFallback = 500;

} // namespace

FallbackDialog::FallbackDialog(const QString &token, const QString &fallback, QWidget *parent)
    : DialogFrame(tr("Fallback for %1").arg(TokenRegistry::label(token)), parent),
      m_text(new QLineEdit(fallback))
{
    setObjectName(QStringLiteral("fallbackDialog"));
    m_text->setObjectName(QStringLiteral("fallbackText"));
    m_text->setMaxLength(longestFallback);
    auto *field = new FormField(tr("&Text"), m_text);
    field->setHelp(
        tr("Stands in the email of every recipient who has no value there. “Hi there” needs “there”."));
    contentLayout()->addWidget(field);
    setMinimumWidth(440);
    connect(setPrimary(tr("Set fallback")), &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_text->text().trimmed());
        accept();
    });
    m_text->selectAll();
    m_text->setFocus();
}

} // namespace waymark

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ImageDialog.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// "plainText" and "pixels" in resources/email/schema.json.
constexpr int longestWords = 500;
constexpr int widest = 600;

} // namespace

ImageDialog::ImageDialog(const QString &words, int width, QWidget *parent)
    : DialogFrame(tr("Image"), parent), m_words(new QLineEdit(words)), m_width(new QSpinBox)
{
    setObjectName(QStringLiteral("imageDialog"));
    m_words->setObjectName(QStringLiteral("imageWords"));
    m_words->setMaxLength(longestWords);
    m_width->setObjectName(QStringLiteral("imageWidth"));
    m_width->setRange(0, widest);
    m_width->setSpecialValueText(tr("Its own width"));
    m_width->setValue(width);
    m_width->setSuffix(tr(" px", "pixels, after a number"));
    auto *wordsField = new FormField(tr("&Alternative text"), m_words);
    wordsField->setHelp(tr("What the image shows, for those who do not see it."));
    wordsField->setCheck(
        [this] { return m_words->text().trimmed().isEmpty() ? tr("Say what the image shows") : QString(); });
    auto *widthField = new FormField(tr("&Width"), m_width);
    widthField->setHelp(tr("An email is 600 pixels wide."));
    contentLayout()->addWidget(wordsField);
    contentLayout()->addWidget(widthField);
    setMinimumWidth(440);
    connect(setPrimary(tr("Change image")), &QPushButton::clicked, this, [this, wordsField] {
        if (!wordsField->check())
            return;
        Q_EMIT chosen(m_words->text().trimmed(), m_width->value());
        accept();
    });
    m_words->setFocus();
}

} // namespace waymark

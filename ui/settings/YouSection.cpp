// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/YouSection.h"

#include "ui/shell/Follow.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int signatureHeight = 84;

} // namespace

YouSection::YouSection(const UiContext &context, QWidget *parent)
    : SettingsSection(context, tr("You"), parent), m_settings(context.work), m_name(new QLineEdit),
      m_email(new QLineEdit), m_title(new QLineEdit), m_replyTo(new QLineEdit),
      m_signature(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("settingsYou"));
    addPair(makeField(QStringLiteral("name"), tr("Name"), m_name, "settingsYourName"),
            makeField(QStringLiteral("title"), tr("Title"), m_title, "settingsYourTitle"));
    auto *replyTo = makeField(QStringLiteral("replyTo"), tr("Reply to"), m_replyTo, "settingsReplyTo");
    replyTo->setHelp(tr("Where answers go; empty for your email address."));
    addPair(makeField(QStringLiteral("email"), tr("Email address"), m_email, "settingsYourEmail"), replyTo);
    m_signature->setTabChangesFocus(true);
    m_signature->setFixedHeight(signatureHeight);
    addField(QStringLiteral("signature"), tr("Signature"), m_signature, "settingsSignature")
        ->setHelp(tr("Stands below emails that have no closing of their own."));
    addSave("settingsSaveYou");
    problems().setCheck([this] { return WorkspaceSettings::problems(entered()); });
    const auto me = m_settings.me();
    me ? show(*me) : showFailure(me.error().sentence);
}

void YouSection::refresh()
{
    const auto me = m_settings.me();
    if (me && entered() == m_stored)
        show(*me);
}

void YouSection::show(const User &user)
{
    m_stored = user;
    m_name->setText(user.name);
    m_email->setText(user.email);
    m_title->setText(user.title);
    m_replyTo->setText(user.replyTo);
    m_signature->setPlainText(user.signature);
    noteChange();
}

User YouSection::entered() const
{
    User user = m_stored;
    user.name = m_name->text();
    user.email = m_email->text();
    user.title = m_title->text();
    user.replyTo = m_replyTo->text();
    user.signature = m_signature->toPlainText();
    return user;
}

void YouSection::save()
{
    const User user = entered();
    showFailure({});
    if (!mayBeSaved(WorkspaceSettings::problems(user)))
        return;
    follow(m_settings.saveMe(user), this, [this, user](const Result<ActNumber> &done) {
        if (!done) {
            noteFailed(done.error().sentence);
            return;
        }
        m_stored = user;
        refresh();
        tellUndoable(context(), tr("Your data saved"), *done);
        noteSaved();
    });
}

} // namespace waymark

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ComposeClosing.h"

#include "core/work/Drafts.h"
#include "ui/compose/ComposeSaving.h"
#include "ui/compose/UnsavedDialog.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"

#include <utility>

namespace waymark {

ComposeClosing::ComposeClosing(const UiContext &context, ComposeSaving *saving, QWidget *window,
                               std::function<QString()> title)
    : QObject(window), m_context(context), m_saving(saving), m_window(window), m_title(std::move(title)),
      m_isNew(saving->draft().revision == 0)
{
}

void ComposeClosing::begin()
{
    if (std::exchange(m_isBegun, true))
        return;
    const auto done = [this](const Result<void> &saved) { settled(saved); };
    if (m_isKept)
        m_saving->keep(done);
    else
        m_saving->settle(done);
}

void ComposeClosing::beginKept()
{
    m_isKept = true;
    m_window->close();
}

void ComposeClosing::settled(const Result<void> &saved)
{
    m_isBegun = false;
    if (saved) {
        closeSaved();
        return;
    }
    m_isKept = false;
    askToCloseUnsaved(saved.error());
}

void ComposeClosing::closeSaved()
{
    if (m_isKept) {
        m_context.notices.tell({.text = tr("Draft of “%1” saved").arg(m_title())});
        closeNow();
        return;
    }
    if (!m_isNew || m_saving->draft().revision == 0) {
        closeNow();
        return;
    }
    follow(Drafts(m_context.work).removeIfUntouched(m_saving->draft().id), this,
           [this](const Result<bool> &) { closeNow(); });
}

void ComposeClosing::askToCloseUnsaved(const Error &error)
{
    auto *question = new UnsavedDialog(error, m_window);
    connect(question, &UnsavedDialog::closeWanted, this,
            [this, conflict = error.kind == ErrorKind::Conflict] {
                if (!conflict) {
                    closeNow();
                    return;
                }
                m_saving->setAside([this](const Result<void> &kept, const DraftTexts &) {
                    if (kept)
                        closeNow();
                    else
                        askToCloseUnsaved(kept.error());
                });
            });
    connect(question, &UnsavedDialog::againWanted, m_window, &QWidget::close);
    connect(question, &QDialog::rejected, this, &ComposeClosing::stays);
    question->open();
}

void ComposeClosing::closeNow()
{
    m_mayClose = true;
    m_window->close();
}

} // namespace waymark

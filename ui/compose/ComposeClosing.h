// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "ui/shell/UiContext.h"

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace waymark {

class ComposeSaving;

/// How a composer's window closes: once the store has what was written, or after asking. A draft that began
/// there and was neither changed nor kept on purpose goes with it.
class ComposeClosing : public QObject
{
    Q_OBJECT
public:
    /// `title` is what the email is called when it is told that its draft was kept.
    ComposeClosing(const UiContext &context, ComposeSaving *saving, QWidget *window,
                   std::function<QString()> title);

    /// Nothing is left to save.
    bool mayClose() const { return m_mayClose; }
    /// The window is to be closed: it is, by itself, once that may be.
    void begin();
    /// As begin(), and it is said that the draft is kept.
    void beginKept();
    /// The draft stays, whatever closes the window.
    void keepDraft() { m_isNew = false; }
    void closeNow();

Q_SIGNALS:
    /// What was written could not be saved, and the person went back to editing.
    void stays();

private:
    void settled(const Result<void> &saved);
    void closeSaved();
    void askToCloseUnsaved(const Error &error);

    UiContext m_context;
    ComposeSaving *m_saving;
    QWidget *m_window;
    std::function<QString()> m_title;
    bool m_isKept = false; ///< Closing says that the draft is kept.
    bool m_isNew;          ///< The draft began here and was not kept on purpose.
    bool m_isBegun = false;
    bool m_mayClose = false;
};

} // namespace waymark

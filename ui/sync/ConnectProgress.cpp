// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/ConnectProgress.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/TextLabel.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace waymark {

namespace {

using State = SyncStatus::State;

QString stateWords(const SyncStatus &status)
{
    switch (status.state) {
    case State::Syncing:
        return status.total > 0
                   ? ConnectProgress::tr("%L1 of %L2 exchanged").arg(status.done).arg(status.total)
                   : ConnectProgress::tr("Finding out what there is");
    case State::Synced:
        return status.conflicts + status.refused + status.waiting == 0
                   ? ConnectProgress::tr("This computer and the server have the same")
                   : ConnectProgress::tr("The first sync is done, but for what is left");
    case State::Paused:
        return ConnectProgress::tr("Sync is paused");
    case State::Offline:
        return ConnectProgress::tr("The server cannot be reached at the moment");
    case State::NeedsSignIn:
        return ConnectProgress::tr("The server no longer takes the token");
    case State::NeedsPerson:
        return ConnectProgress::tr("Sync needs you");
    case State::NotConnected:
        break;
    }
    return ConnectProgress::tr("Not connected");
}

/// What came of it, and what goes on from here.
QString doneWords(const SyncStatus &status)
{
    QStringList left;
    if (status.conflicts > 0)
        left.append(ConnectProgress::tr("%Ln conflict(s) to resolve", nullptr, status.conflicts));
    if (status.refused > 0)
        left.append(ConnectProgress::tr("%Ln change(s) that the server refused", nullptr, status.refused));
    if (status.waiting > 0)
        left.append(ConnectProgress::tr("%Ln change(s) that wait", nullptr, status.waiting));
    if (!left.isEmpty())
        return ConnectProgress::tr("%1. The status bar leads to it.", "what is left")
            .arg(left.join(ConnectProgress::tr(", ", "between counts")));
    const QString from = ConnectProgress::tr("From now on each change is on the other side at once.");
    return status.done == 0
               ? from
               : ConnectProgress::tr("%1 %2", "two sentences")
                     .arg(ConnectProgress::tr("%Ln object(s) were exchanged.", nullptr, status.done), from);
}

} // namespace

ConnectProgress::ConnectProgress(QWidget *parent)
    : QWidget(parent), m_state(new TextLabel), m_bar(new QProgressBar),
      m_sentence(new TextLabel({}, TextStyle::Body, Color::TextSecondary)),
      m_detail(new TextLabel({}, TextStyle::Mono, Color::TextSecondary))
{
    m_state->setObjectName(QStringLiteral("connectState"));
    m_state->setWeight(QFont::DemiBold);
    m_bar->setObjectName(QStringLiteral("connectBar"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the first sync"));
    m_sentence->setObjectName(QStringLiteral("connectSentence"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::space::s3);
    column->addWidget(m_state);
    column->addWidget(m_bar);
    for (TextLabel *label : {m_sentence, m_detail}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch();
}

void ConnectProgress::show(const SyncStatus &status)
{
    m_state->setText(stateWords(status));
    const bool done = status.state == State::Synced;
    m_bar->setVisible(done || status.state == State::Syncing);
    // Without a total the bar says only that something is going on.
    m_bar->setRange(0, done ? 1 : status.total);
    m_bar->setValue(done ? 1 : status.done);
    QString sentence = status.sentence;
    if (sentence.isEmpty() && status.state == State::Syncing)
        sentence =
            tr("You can close this and work: it goes on in the background, and after a break where it was.");
    else if (sentence.isEmpty() && done)
        sentence = doneWords(status);
    else if (status.state == State::Paused)
        sentence = tr("What was exchanged so far stays. Resume in the status bar when you like.");
    else if (status.state == State::Offline && !sentence.isEmpty())
        sentence = tr("%1 Waymark tries again by itself.").arg(sentence);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_detail->setText(status.detail);
    m_detail->setVisible(!status.detail.isEmpty());
}

} // namespace waymark

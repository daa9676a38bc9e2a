// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/welcome/WelcomeWindow.h"

#include "core/base/Follow.h"
#include "ui/theme/ThemeColors.h"
#include "ui/welcome/AboutYouForm.h"
#include "ui/welcome/ChoiceCard.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ScrollPane.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int columnWidth = 460;

QWidget *centred(QWidget *content)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(40, 32, 40, 32);
    content->setFixedWidth(columnWidth);
    // Not by an alignment: that would ask for the content's height at the whole page's width.
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(content);
    line->addStretch();
    layout->addStretch();
    layout->addLayout(line);
    layout->addStretch();
    return new ScrollPane(page);
}

} // namespace

WelcomeWindow::WelcomeWindow(Store &store, QWidget *parent)
    : QWidget(parent), m_start(store), m_pages(new QStackedWidget), m_form(new AboutYouForm),
      m_error(new TextLabel({}, TextStyle::Body, Color::DangerText))
{
    setObjectName(QStringLiteral("welcome"));
    setWindowTitle(tr("Welcome — Waymark"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    resize(760, 740);
    m_error->setObjectName(QStringLiteral("welcomeError"));
    m_error->setWordWrap(true);
    m_error->setFixedWidth(columnWidth);
    m_error->setContentsMargins(0, 0, 0, 24);
    m_error->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    layout->addWidget(m_error, 0, Qt::AlignHCenter);
    m_pages->addWidget(centred(m_form));
    m_pages->addWidget(centred(makeChoicePage()));
    connect(m_form, &AboutYouForm::submitted, this, &WelcomeWindow::goOn);
    connect(m_form, &AboutYouForm::joinWanted, this, &WelcomeWindow::join);
    m_form->setFocus();
}

QWidget *WelcomeWindow::makeChoicePage()
{
    auto *page = new QWidget;
    auto *sample = new ChoiceCard(
        Icon::Sparkles, tr("Look around with sample data"),
        tr("23 made-up accounts with contacts, CTAs and drafts. One act removes them all again."));
    auto *own = new ChoiceCard(Icon::Building2, tr("Start my own workspace"),
                               tr("Begin with your first account. The built-in playbooks are there."));
    auto *back = new Button(tr("Back"), Icon::ArrowLeft, Button::Kind::Flat);
    sample->setObjectName(QStringLiteral("welcomeSample"));
    own->setObjectName(QStringLiteral("welcomeOwn"));
    back->setObjectName(QStringLiteral("welcomeBack"));
    m_firstChoice = sample;

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new TextLabel(tr("How do you want to start?"), TextStyle::Title));
    auto *note = new TextLabel(
        tr("Until you set up a mail server in Settings, emails are written into a folder on this "
           "computer. Nobody is mailed by accident."),
        TextStyle::Body, Color::TextSecondary);
    note->setWordWrap(true);
    layout->addWidget(note);
    layout->addSpacing(8);
    layout->addWidget(sample);
    layout->addWidget(own);
    layout->addSpacing(8);
    layout->addWidget(back, 0, Qt::AlignLeft);

    connect(sample, &QAbstractButton::clicked, this, [this] { begin(Beginning::Sample); });
    connect(own, &QAbstractButton::clicked, this, [this] { begin(Beginning::Own); });
    connect(back, &QPushButton::clicked, this, [this] {
        m_error->hide();
        m_pages->setCurrentIndex(0);
        m_form->setFocus();
    });
    return page;
}

void WelcomeWindow::goOn()
{
    if (!m_form->check())
        return;
    m_error->hide();
    m_pages->setCurrentIndex(1);
    m_firstChoice->setFocus();
}

void WelcomeWindow::join()
{
    if (!m_form->check(true))
        return;
    m_error->hide();
    begin(Beginning::Team);
}

void WelcomeWindow::begin(Beginning beginning)
{
    m_pages->setEnabled(false);
    FirstStartForm form = m_form->form(beginning == Beginning::Team);
    form.sample = beginning == Beginning::Sample;
    follow(m_start.begin(form), this, [this, beginning](const Result<UserId> &person) {
        if (person)
            Q_EMIT begun(*person, beginning == Beginning::Team);
        else
            showError(person.error().sentence);
    });
}

void WelcomeWindow::showError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->show();
    m_pages->setEnabled(true);
}

} // namespace waymark

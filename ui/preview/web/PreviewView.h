// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

namespace waymark {

class PreviewCanvas;
class PreviewEngine;

/// Shows the HTML part of an email exactly as it will be sent: the bytes given are the bytes served to the
/// page. Nothing remote is fetched and no script of the email runs, by two independent means each. Links do
/// not navigate; they are told. One page is used again for every email.
///
/// The engine is made when the view is first shown, or by start().
class PreviewView : public QWidget
{
    Q_OBJECT

public:
    enum class Mode {
        Desktop, ///< 640 px wide.
        Mobile,  ///< 360 px wide.
        Dark,    ///< 640 px, a simulation of a mail program that turns light into dark. Label it so.
    };

    explicit PreviewView(QWidget *parent = nullptr);
    ~PreviewView() override;

    /// Makes the engine now instead of when the view is first shown.
    void start();

    /// Shows `html` (UTF-8). `inlineParts` are the bytes behind `cid:ID` and `asset:SHA256` addresses, by ID
    /// or SHA256. A later call replaces an earlier one that has not loaded yet.
    void setHtml(const QByteArray &html, const QHash<QString, QByteArray> &inlineParts = {});
    /// The bytes that are served, as given.
    QByteArray html() const;

    void setMode(Mode mode);
    Mode mode() const;
    /// Off: no picture is painted, alternative texts stand in their places.
    void setImagesVisible(bool visible);
    bool imagesVisible() const;
    /// The colour around the paper ("bg.canvas").
    void setCanvasColour(const QColor &colour);
    /// The line around the paper ("border.default").
    void setBorderColour(const QColor &colour);
    /// A widget on top of the paper that scrolls with it (From, To, Subject). Taken over; replaces an
    /// earlier.
    void setHeader(QWidget *header);

    /// The email as an A4 PDF, in the mode's colours; empty bytes if it could not be made.
    void printToPdf(std::function<void(const QByteArray &pdf)> done);

Q_SIGNALS:
    /// The email given last is painted, or could not be.
    void loadFinished(bool ok);
    /// There will be no page: `sentence` says why and what to do. The view shows it as well.
    void loadFailed(const QString &sentence);
    /// A link was clicked. Ask before opening it in the person's browser.
    void linkActivated(const QUrl &url);
    /// The pointer is over a link; an empty address when it left.
    void linkHovered(const QUrl &url);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showFailure(const QString &sentence);

    std::unique_ptr<PreviewEngine> m_engine;
    PreviewCanvas *m_canvas;
    Mode m_mode = Mode::Desktop;
    bool m_started = false;
};

} // namespace waymark
